/**
 * The inbox of GitHub's webhooks: {@code POST /webhooks/github}, the rows it leaves in {@code delivery}, and the workers that
 * bring them into the ledger. Nobody calls it but the set-up of hooks, which changes the {@link
 * dev.stoa.github.webhook.AcceptedSecrets}; it calls the ledger's one write path. It promises two things: what was
 * answered 202 is stored, exactly once, whatever dies afterwards; and what is stored is applied exactly once, since a
 * delivery's state and what it changed are one transaction. What that was is kept with it ({@link
 * dev.stoa.github.webhook.DeliveryEffects}), and so is which secret signed it. What was refused is counted by day and reason in {@code
 * delivery_refusal}; without a secret that GitHub can know ({@link dev.stoa.github.webhook.WebhookSecret}) all is refused.
 *
 * <p>Start reading at {@link dev.stoa.github.webhook.WebhookRoute} (the request), then
 * {@link dev.stoa.github.webhook.Inbox} (the shared commit) and {@link dev.stoa.github.webhook.DeliveryWorker}.
 */
package dev.stoa.github.webhook;

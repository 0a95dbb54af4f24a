/**
 * Finds what webhooks did not bring, and brings it. Every few minutes ({@link dev.stoa.github.repair.RepairJob}) each hook's
 * own list of deliveries is read back to what is known ({@link dev.stoa.github.repair.HookReading}); GUIDs that are not in the
 * inbox become rows and are asked to be delivered again ({@link dev.stoa.github.repair.MissedDeliveries}); what lies past
 * GitHub's three days is made due for the sync. Every night GitHub's totals are compared with ours ({@link
 * dev.stoa.github.repair.Reconciliation}), and what we hold too much is taken away by a whole reading. An old webhook secret
 * goes when no hook needs it any more ({@link dev.stoa.github.repair.SecretRotation}). Staff see it all at {@code /admin/hooks}. Never asks GitHub inside a transaction.
 * Nobody calls it; it calls {@code client} and {@code sync} and reads the inbox's table. Start reading at {@link
 * dev.stoa.github.repair.Repair}.
 */
package dev.stoa.github.repair;

/**
 * What contributors see and decide about themselves, at {@code /me}: who signs in with GitHub claims the account (by GitHub's
 * number, {@link dev.stoa.identity.GitHubAccount}), chooses a name, hides, and proposes corrections that staff settle at
 * {@code /admin/corrections}. Everything goes through {@link dev.stoa.people.decision.Decisions}, as what staff decide does.
 * A contributor has no role: nothing here opens the desk. Start reading at {@link dev.stoa.people.claim.Claimant}.
 */
package dev.stoa.people.claim;

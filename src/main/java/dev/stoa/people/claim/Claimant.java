package dev.stoa.people.claim;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The account of who is signed in, as it is known here, and the person behind it.
 *
 * @param account GitHub's number
 * @param login as the ledger knows it; the newest that GitHub told
 * @param former logins that the account had before
 * @param version of the person's row
 * @param name what the person is called in public, or would be
 * @param ownName what was chosen, by the person or by staff; null for what GitHub says
 * @param handle of the public page; null while there is none
 * @param claimedAt null while nobody claimed it
 */
record Claimant(
        long account,
        String login,
        List<String> former,
        long person,
        int version,
        boolean bot,
        Instant hiddenAt,
        String name,
        String ownName,
        String handle,
        Instant claimedAt) {

    public boolean isClaimed() {
        return claimedAt != null && !bot;
    }

    /** For people; empty where the account had no other login. */
    public String formerly() {
        return former.stream().map(login -> "@" + login).collect(Collectors.joining(", "));
    }

    /** How the trail names who decided this themselves; nobody of staff is called like this. */
    String actor() {
        return "@" + login;
    }
}

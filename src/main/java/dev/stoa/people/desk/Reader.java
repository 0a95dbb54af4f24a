package dev.stoa.people.desk;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * What who looks may do here.
 *
 * @param edits decides, and sees e-mail addresses
 * @param administers lets people out of public pages and back in
 */
record Reader(boolean edits, boolean administers) {

    static Reader of(SecurityIdentity identity) {
        boolean admin = identity.hasRole("admin");
        return new Reader(admin || identity.hasRole("editor"), admin);
    }

    /** An address as this reader may see it. */
    String address(String email) {
        int at = email.indexOf('@');
        return edits
                ? email
                : at < 1 ? "…" : email.substring(0, email.offsetByCodePoints(0, 1)) + "…" + email.substring(at);
    }
}

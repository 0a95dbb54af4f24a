package dev.stoa.bench;

import java.time.Instant;

/** Pushes of one commit to the default branch, shaped like GitHub's. */
final class Pushes {

    private static final String PUSH =
            """
            {"ref":"refs/heads/main","before":"%7$s","after":"%1$s","forced":false,"deleted":false,"commits":[{"id":"%1$s","message":"Forge",
            "timestamp":"%2$s","author":{"name":"Wile E.","email":"wile-%3$c@acme.example"}}],
            "repository":{"id":%4$d,"name":"%6$s","full_name":"%5$s/%6$s","owner":{"id":2,"login":"%5$s","type":"Organization"},
            "default_branch":"main","private":false,"visibility":"public","topics":[],"stargazers_count":0,"forks_count":0,
            "open_issues_count":0,"updated_at":"2026-11-20T10:00:00Z"},"sender":{"id":3,"login":"wile","type":"User"}}
            """;

    /** Where a branch stands that is not there yet. */
    static final String NOWHERE = "0".repeat(40);

    private Pushes() {}

    /**
     * A push by one of a few people.
     *
     * @param before where the branch stood: one that is not known makes the portal read it from git
     * @param sha 40 hexadecimal digits
     */
    static String of(long repository, String owner, String name, String before, String sha, Instant at) {
        return PUSH.formatted(sha, at, sha.charAt(0), repository, owner, name, before);
    }
}

package dev.stoa.github.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a webhook hangs on GitHub, and so where the API has its deliveries.
 *
 * @param owner the organisation, or the owner of the repository; null for the App's
 * @param repository its name; null unless it hangs on one
 * @param number GitHub's number of the hook; null for the App's, whose one hook needs none
 */
public record HookPlace(Kind kind, String owner, String repository, Long number) {

    /** What a hook hangs on. */
    public enum Kind {
        ORGANISATION("organisation"),
        REPOSITORY("repository"),
        /** The GitHub App of the settings; its hook hears of all its installations. */
        APP("GitHub App");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static HookPlace ofApp() {
        return new HookPlace(Kind.APP, null, null, null);
    }

    public static HookPlace ofOrganisation(String owner, long number) {
        return new HookPlace(Kind.ORGANISATION, owner, null, number);
    }

    /** What it hangs on, as people call it. */
    public String name() {
        return switch (kind) {
            case ORGANISATION -> owner;
            case REPOSITORY -> owner + "/" + repository;
            case APP -> "the GitHub App";
        };
    }

    String deliveries() {
        return switch (kind) {
            case ORGANISATION -> "/orgs/" + segment(owner) + "/hooks/" + number + "/deliveries";
            case REPOSITORY ->
                "/repos/" + segment(owner) + "/" + segment(repository) + "/hooks/" + number + "/deliveries";
            case APP -> "/app/hook/deliveries";
        };
    }

    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

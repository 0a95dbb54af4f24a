package dev.stoa.github.sync;

import java.util.Map;

/**
 * A repository that is followed.
 *
 * @param id GitHub's own number
 * @param defaultBranch null when GitHub did not tell: then git's HEAD says it
 * @param mailmap git's name of the blob that .mailmap is at the head of the default branch; null when there is none
 * @param expected about how many items are to come of a part, so that no more are asked for; absent when nobody knows
 */
public record Followed(
        long id, String owner, String name, String defaultBranch, String mailmap, Map<Part, Integer> expected) {

    public Followed(long id, String owner, String name, String defaultBranch) {
        this(id, owner, name, defaultBranch, null, Map.of());
    }

    /** The same, when more came than was expected. */
    Followed expectingMore() {
        return new Followed(id, owner, name, defaultBranch, mailmap, Map.of());
    }

    public String fullName() {
        return owner + "/" + name;
    }
}

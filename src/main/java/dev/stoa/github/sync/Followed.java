package dev.stoa.github.sync;

/**
 * A repository that is followed.
 *
 * @param id GitHub's own number
 * @param defaultBranch null when GitHub did not tell: then git's HEAD says it
 * @param mailmap git's name of the blob that .mailmap is at the head of the default branch; null when there is none
 */
public record Followed(long id, String owner, String name, String defaultBranch, String mailmap) {

    public Followed(long id, String owner, String name, String defaultBranch) {
        this(id, owner, name, defaultBranch, null);
    }

    public String fullName() {
        return owner + "/" + name;
    }
}

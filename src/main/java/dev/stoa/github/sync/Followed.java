package dev.stoa.github.sync;

/**
 * A repository that is followed.
 *
 * @param id GitHub's own number
 * @param defaultBranch null when GitHub did not tell: then git's HEAD says it
 */
public record Followed(long id, String owner, String name, String defaultBranch) {

    public String fullName() {
        return owner + "/" + name;
    }
}

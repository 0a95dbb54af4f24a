package dev.stoa.project;

import java.util.List;

/**
 * What a listing told of a project beyond its facts; the words are those of its most starred public repository.
 *
 * @param repository {@code owner/name} of that repository
 * @param readmeName such as {@code README.md}; null without one
 * @param codeOfConduct its name, or null
 * @param languages of all its public repositories, most bytes first
 */
public record ProjectDescription(
        String repository,
        String readmeName,
        String readme,
        String codeOfConduct,
        boolean contributing,
        boolean securityPolicy,
        List<Language> languages) {

    /** A language and how many bytes are in it. */
    public record Language(String name, long bytes) {}
}

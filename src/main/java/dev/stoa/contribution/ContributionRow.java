package dev.stoa.contribution;

import java.time.Instant;

/**
 * One contribution, or with a person asked for one credit of it. Of somebody who asked not to be shown there is no name, no
 * title and no address: they would lead to the person.
 *
 * @param at when it happened (UTC)
 * @param handle login, or ~ and a number; null of nobody known
 * @param name of the person, or null
 * @param organisation on that day, or null
 * @param number of the pull request, issue or discussion, or null
 * @param commit the hash, of a commit only
 * @param title of the pull request, issue or release, or null
 * @param url on GitHub, or null
 */
public record ContributionRow(
        Instant at,
        Kind kind,
        String repository,
        String handle,
        String name,
        String organisation,
        Long number,
        String commit,
        String title,
        String url) {}

package dev.stoa.project;

import java.time.LocalDate;

/**
 * What is known of a project when the policy looks at it; days are UTC, null where nothing is known. A maintainer is one of
 * our people, the owner on GitHub, whoever published a release, or has ten commits or more.
 *
 * @param archived whether GitHub says of all its public repositories that they are archived
 * @param recentCommits by people, within the policy's days and since the project came to where it stands
 * @param lastAnswer the last day on which a maintainer commented or reviewed
 * @param waiting open pull requests and issues of others that no maintainer has answered
 * @param oldestWaiting the day on which the oldest of them was opened
 */
public record LifecycleEvidence(
        long project,
        String slug,
        Lifecycle lifecycle,
        boolean archived,
        LocalDate lastCommit,
        long recentCommits,
        LocalDate lastAnswer,
        long waiting,
        LocalDate oldestWaiting) {}

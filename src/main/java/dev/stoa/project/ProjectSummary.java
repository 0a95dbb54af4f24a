package dev.stoa.project;

import java.time.Instant;
import java.util.List;

/**
 * What a list says of a public project; sums over its public repositories.
 *
 * @param language GitHub's main language of the most starred repository, or null
 * @param pushedAt the last push that GitHub told of (UTC), or null
 */
public record ProjectSummary(
        long id,
        String slug,
        String name,
        String description,
        String language,
        long stars,
        long forks,
        long openIssues,
        boolean archived,
        Instant pushedAt,
        List<String> topics,
        Lifecycle lifecycle) {}

package dev.stoa.contribution;

import java.time.Instant;
import java.util.List;

/**
 * An open issue whose labels invite people who are new.
 *
 * @param project id of its project
 * @param slug last part of the address of the project's page
 * @param repository {@code owner/name}
 * @param url of the issue on GitHub
 * @param language of the repository, or null
 * @param labels as they are written there
 */
public record Invitation(
        long id,
        long project,
        String slug,
        String projectName,
        String repository,
        long number,
        String url,
        String title,
        String language,
        List<String> labels,
        Instant openedAt) {}

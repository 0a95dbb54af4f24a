package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries;
import dev.stoa.contribution.ContributionQueries.Pulse;
import dev.stoa.contribution.health.FirstResponses;
import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ProjectSummary;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/** What the badges of a project say; each is one statement or two. */
@Singleton
class Badges {

    private static final String UNKNOWN = "not known yet";

    @Inject
    ProjectQueries projects;

    @Inject
    ContributionQueries contributions;

    @Inject
    FirstResponses responses;

    @Inject
    Today today;

    String value(ProjectSummary project, BadgeKind kind) {
        return switch (kind) {
            case CONTRIBUTORS -> "%,d".formatted(pulse(project).contributors());
            case RELEASE ->
                projects.releases(project.id(), 1).stream()
                        .map(ProjectQueries.PublicRelease::tag)
                        .map(tag -> tag.length() > 30 ? tag.substring(0, 30) + "…" : tag)
                        .findFirst()
                        .orElse("none yet");
            case RESPONSE ->
                Objects.requireNonNullElse(
                        responses.of(List.of(project.id()), today.utc()).get(project.id()), UNKNOWN);
            case STATUS -> {
                var badge = Badge.of(
                        project.lifecycle(),
                        Pace.of(project.archived(), pulse(project).last(), YearMonth.from(today.utc())));
                yield badge.word() == null ? UNKNOWN : badge.word().toLowerCase(java.util.Locale.ROOT);
            }
        };
    }

    private Pulse pulse(ProjectSummary project) {
        return contributions.pulses(List.of(project.id()), today.utc()).getOrDefault(project.id(), Pulse.NONE);
    }
}

package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries;
import dev.stoa.contribution.ContributionQueries.Pulse;
import dev.stoa.contribution.health.FirstResponses;
import dev.stoa.project.ProjectSummary;
import dev.stoa.site.Sparkline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A project in a grid; its first response is in words, or null where too little is known. */
record ProjectCell(
        String slug,
        String name,
        String description,
        String language,
        long stars,
        Badge badge,
        long contributors,
        String firstResponse,
        Sparkline spark) {

    static List<ProjectCell> of(
            List<ProjectSummary> projects,
            ContributionQueries contributions,
            FirstResponses responses,
            LocalDate today) {
        var ids = projects.stream().map(ProjectSummary::id).toList();
        var pulses = contributions.pulses(ids, today);
        var waits = responses.of(ids, today);
        return projects.stream()
                .map(project -> of(
                        project,
                        pulses.getOrDefault(project.id(), Pulse.NONE),
                        waits.get(project.id()),
                        YearMonth.from(today)))
                .toList();
    }

    private static ProjectCell of(ProjectSummary project, Pulse pulse, String firstResponse, YearMonth now) {
        return new ProjectCell(
                project.slug(),
                project.name(),
                project.description(),
                project.language(),
                project.stars(),
                Badge.of(project.lifecycle(), Pace.of(project.archived(), pulse.last(), now)),
                pulse.contributors(),
                firstResponse,
                Sparkline.of(pulse.quarters()));
    }
}

package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries.Pulse;
import dev.stoa.contribution.health.FirstResponses;
import dev.stoa.project.ProjectSummary;
import dev.stoa.site.Sparkline;
import java.time.YearMonth;

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

    /** @param hours until the first response, or null */
    static ProjectCell of(ProjectSummary project, Pulse pulse, Double hours, YearMonth now) {
        return new ProjectCell(
                project.slug(),
                project.name(),
                project.description(),
                project.language(),
                project.stars(),
                Badge.of(project.lifecycle(), Pace.of(project.archived(), pulse.last(), now)),
                pulse.contributors(),
                hours == null ? null : FirstResponses.words(hours),
                Sparkline.of(pulse.quarters()));
    }
}

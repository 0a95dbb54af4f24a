package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries;
import dev.stoa.contribution.ContributionQueries.Pulse;
import dev.stoa.project.ProjectSummary;
import dev.stoa.site.Sparkline;
import java.time.LocalDate;
import java.util.List;

/** A project in a grid. */
record ProjectCell(
        String slug,
        String name,
        String description,
        String language,
        long stars,
        Pace pace,
        long contributors,
        Sparkline spark) {

    static List<ProjectCell> of(List<ProjectSummary> projects, ContributionQueries contributions, LocalDate today) {
        var pulses =
                contributions.pulses(projects.stream().map(ProjectSummary::id).toList(), today);
        return projects.stream()
                .map(project -> of(project, pulses.getOrDefault(project.id(), Pulse.NONE)))
                .toList();
    }

    private static ProjectCell of(ProjectSummary project, Pulse pulse) {
        return new ProjectCell(
                project.slug(),
                project.name(),
                project.description(),
                project.language(),
                project.stars(),
                Pace.of(project.archived(), pulse.quarters()),
                pulse.contributors(),
                Sparkline.of(pulse.quarters()));
    }
}

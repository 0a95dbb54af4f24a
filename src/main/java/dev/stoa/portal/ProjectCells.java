package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries;
import dev.stoa.contribution.ContributionQueries.Pulse;
import dev.stoa.contribution.health.FirstResponses;
import dev.stoa.project.ProjectSummary;
import dev.stoa.site.Remembered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The grids' cells of some projects. A project is on as many pages as its list has filters and orders: what was going on in it is
 * asked for once until data move.
 */
@ApplicationScoped
class ProjectCells {

    @Inject
    ContributionQueries contributions;

    @Inject
    FirstResponses responses;

    @Inject
    Remembered remembered;

    List<ProjectCell> of(List<ProjectSummary> projects, LocalDate today) {
        var ids = projects.stream().map(ProjectSummary::id).toList();
        var pulses = remembered.each("pulse " + today, ids, some -> contributions.pulses(some, today));
        var waits = remembered.each("first response " + today, ids, some -> responses.hours(some, today));
        return projects.stream()
                .map(project -> ProjectCell.of(
                        project,
                        pulses.getOrDefault(project.id(), Pulse.NONE),
                        waits.get(project.id()),
                        YearMonth.from(today)))
                .toList();
    }
}

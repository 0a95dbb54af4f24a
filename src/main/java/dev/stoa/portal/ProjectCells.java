package dev.stoa.portal;

import static java.util.stream.Collectors.toMap;

import dev.stoa.contribution.ContributionQueries;
import dev.stoa.contribution.ContributionQueries.Pulse;
import dev.stoa.contribution.health.FirstResponses;
import dev.stoa.project.ProjectSummary;
import dev.stoa.site.Language;
import dev.stoa.site.Remembered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
        var cells = remembered.each(
                "cell %s %s".formatted(Language.current().tag, today), projects, some -> made(some, today));
        return projects.stream().map(cells::get).toList();
    }

    private Map<ProjectSummary, ProjectCell> made(Collection<ProjectSummary> projects, LocalDate today) {
        var ids = projects.stream().map(ProjectSummary::id).toList();
        var pulses = contributions.pulses(ids, today);
        var waits = responses.hours(ids, today);
        return projects.stream()
                .collect(toMap(
                        project -> project,
                        project -> ProjectCell.of(
                                project,
                                pulses.getOrDefault(project.id(), Pulse.NONE),
                                waits.get(project.id()),
                                YearMonth.from(today))));
    }
}

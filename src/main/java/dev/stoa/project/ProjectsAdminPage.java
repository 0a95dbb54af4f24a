package dev.stoa.project;

import dev.stoa.project.ProjectDeskQueries.Filter;
import dev.stoa.project.ProjectDeskQueries.Row;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import java.util.Arrays;
import java.util.List;

/** The desk's list of projects. Three statements. */
public record ProjectsAdminPage(
        String q,
        String lifecycle,
        boolean waiting,
        List<Row> rows,
        long total,
        long proposals,
        List<Facet> states,
        Paging paging,
        boolean filtered) {

    private static final int SIZE = 50;

    static ProjectsAdminPage of(Filter filter, String page, ProjectDeskQueries projects) {
        var here = Address.of("/admin/projects")
                .with("q", filter.q())
                .with(
                        "lifecycle",
                        filter.lifecycle() == null ? "" : filter.lifecycle().slug())
                .with("waiting", filter.waiting() ? "yes" : "");
        var counts = projects.states(filter);
        long total = filter.lifecycle() == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(filter.lifecycle(), 0L);
        var paging = Paging.of(here, page, total, SIZE);
        var states = Arrays.stream(Lifecycle.values())
                .filter(state -> counts.containsKey(state) || state == filter.lifecycle())
                .map(state -> new Facet(
                        state.label(),
                        counts.getOrDefault(state, 0L),
                        here.with("lifecycle", state == filter.lifecycle() ? "" : state.slug())
                                .toString(),
                        state == filter.lifecycle()))
                .toList();
        return new ProjectsAdminPage(
                filter.q(),
                filter.lifecycle() == null ? "" : filter.lifecycle().slug(),
                filter.waiting(),
                projects.rows(filter, paging.offset(SIZE), SIZE),
                total,
                LifecycleProposal.waiting(),
                states,
                paging,
                !here.query().isEmpty());
    }
}

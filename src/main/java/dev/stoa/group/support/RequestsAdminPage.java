package dev.stoa.group.support;

import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The desk's list of requests; an organiser sees those of their groups. Five statements, six for an organiser. */
public record RequestsAdminPage(
        String q,
        String state,
        String wanted,
        String owner,
        String group,
        boolean late,
        List<RequestRow> rows,
        long total,
        List<Facet> states,
        List<Facet> kinds,
        List<Facet> owners,
        Facet overdue,
        Paging paging,
        String csv,
        boolean filtered,
        boolean own,
        Instant now) {

    private static final int SIZE = 50;

    static RequestsAdminPage of(RequestFilter filter, String page) {
        var here = filter.address();
        var counts = RequestQueries.states(filter);
        long total = counts.stream()
                .filter(count -> filter.state() == null || filter.state() == count.value())
                .mapToLong(RequestQueries.Count::requests)
                .sum();
        var paging = Paging.of(here, page, total, SIZE);
        return new RequestsAdminPage(
                filter.words(),
                filter.state() == null ? "" : filter.state().slug(),
                filter.wanted() == null ? "" : filter.wanted().id(),
                filter.owner(),
                filter.group(),
                filter.late(),
                RequestQueries.rows(filter, paging.offset(SIZE), SIZE),
                total,
                counts.stream()
                        .sorted(Comparator.comparing(count -> (RequestState) count.value()))
                        .map(count -> {
                            var state = (RequestState) count.value();
                            boolean current = state == filter.state();
                            return new Facet(
                                    state.label(),
                                    count.requests(),
                                    here.with("state", current ? null : state.slug())
                                            .toString(),
                                    current);
                        })
                        .toList(),
                RequestQueries.kinds(filter).stream()
                        .map(count -> {
                            var wanted = (Wanted) count.value();
                            boolean current = wanted == filter.wanted();
                            return new Facet(
                                    wanted.label(),
                                    count.requests(),
                                    here.with("wanted", current ? null : wanted.id())
                                            .toString(),
                                    current);
                        })
                        .toList(),
                RequestQueries.owners(filter).stream()
                        .map(count -> {
                            var owner = count.value() == null ? RequestFilter.NOBODY : (String) count.value();
                            boolean current = owner.equals(filter.owner());
                            return new Facet(
                                    owner,
                                    count.requests(),
                                    here.with("owner", current ? null : owner).toString(),
                                    current);
                        })
                        .toList(),
                new Facet(
                        "Overdue",
                        RequestQueries.late(filter),
                        here.with("late", filter.late() ? null : "yes").toString(),
                        filter.late()),
                paging,
                here.ending(".csv").toString(),
                !here.query().isEmpty(),
                filter.own().isPresent(),
                filter.now());
    }

    public boolean isLate(RequestRow row) {
        return row.dueAt() != null && !row.dueAt().isAfter(now);
    }
}

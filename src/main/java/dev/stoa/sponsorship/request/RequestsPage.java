package dev.stoa.sponsorship.request;

import dev.stoa.site.Facet;
import dev.stoa.site.Option;
import dev.stoa.site.Paging;
import dev.stoa.workflow.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The desk's list of requests. Four statements. */
public record RequestsPage(
        String q,
        String state,
        String need,
        String owner,
        String year,
        List<RequestRow> rows,
        long total,
        List<Facet> states,
        List<Facet> needs,
        List<Facet> owners,
        Paging paging,
        boolean filtered,
        boolean mayEdit,
        Instant now) {

    private static final int SIZE = 50;

    static RequestsPage of(RequestFilter filter, String page, Actor actor, Instant now) {
        var here = filter.address();
        var counts = RequestQueries.states(filter);
        long total = counts.stream()
                .filter(count -> filter.state() == null || filter.state() == count.value())
                .mapToLong(RequestQueries.Count::requests)
                .sum();
        var paging = Paging.of(here, page, total, SIZE);
        var wanted = RequestQueries.needs(filter);
        return new RequestsPage(
                filter.words(),
                filter.state() == null ? "" : filter.state().slug(),
                filter.need() == null ? "" : filter.need().id(),
                filter.owner(),
                filter.year() == null ? "" : filter.year().toString(),
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
                Arrays.stream(Need.values())
                        .filter(need -> wanted.get(need) > 0 || need == filter.need())
                        .map(need -> new Facet(
                                need.label(),
                                wanted.get(need),
                                here.with("need", need == filter.need() ? null : need.id())
                                        .toString(),
                                need == filter.need()))
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
                paging,
                !here.query().isEmpty(),
                actor.is("editor"),
                now);
    }

    public List<Option> years() {
        int last = now.atOffset(ZoneOffset.UTC).getYear();
        return Stream.concat(
                        Stream.of(new Option("", "All")),
                        IntStream.range(0, 6)
                                .mapToObj(back -> Integer.toString(last - back))
                                .map(one -> new Option(one, one)))
                .toList();
    }

    /** Ending of a file → where this list is had as one. */
    public String file(String ending) {
        return RequestFilter.of(q, state, need, owner, year)
                .address("." + ending)
                .toString();
    }

    /** "12 days": since when it waits in its state; empty once it has ended. */
    public String waits(RequestRow row) {
        return row.state().ended() ? "" : waits(row.since(), now);
    }

    static String waits(Instant since, Instant now) {
        long days = Duration.between(since, now).toDays();
        return days < 1 ? "today" : days == 1 ? "1 day" : "%,d days".formatted(days);
    }
}

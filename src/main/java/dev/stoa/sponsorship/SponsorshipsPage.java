package dev.stoa.sponsorship;

import dev.stoa.site.Facet;
import dev.stoa.site.Money;
import dev.stoa.site.Option;
import dev.stoa.site.Paging;
import dev.stoa.workflow.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The list of sponsorships: what is shown, what could be shown, and what it comes to in each currency. */
public record SponsorshipsPage(
        List<SponsorshipRow> rows,
        long total,
        List<Money> sums,
        List<Facet> states,
        List<Option> years,
        String q,
        String state,
        String year,
        String owner,
        Paging paging,
        boolean filtered,
        boolean mayEdit) {

    static final int SIZE = 50;

    static SponsorshipsPage of(SponsorshipFilter filter, String page, Actor actor) {
        var all = SponsorshipQueries.sums(filter.anyState());
        var shown = all.stream()
                .filter(sum -> filter.state() == null || sum.state() == filter.state())
                .toList();
        long total = shown.stream().mapToLong(Sum::count).sum();
        var paging = Paging.of(filter.address(), page, total, SIZE);
        return new SponsorshipsPage(
                SponsorshipQueries.rows(filter, paging.offset(SIZE), SIZE),
                total,
                perCurrency(shown),
                states(all, filter),
                Stream.concat(
                                Stream.of(new Option("", "All years")),
                                SponsorshipQueries.years(filter).stream()
                                        .map(year -> new Option(
                                                Integer.toString(year.year()),
                                                year.year() + " (" + year.count() + ")")))
                        .toList(),
                filter.q(),
                filter.stateSlug(),
                filter.year() == null ? "" : filter.year().toString(),
                filter.owner(),
                paging,
                !filter.address().query().isEmpty(),
                actor.is("editor"));
    }

    private static List<Money> perCurrency(List<Sum> sums) {
        var byCurrency = new TreeMap<String, Money>();
        sums.forEach(sum -> byCurrency.merge(sum.currency(), sum.money(), Money::plus));
        return List.copyOf(byCurrency.values());
    }

    private static List<Facet> states(List<Sum> all, SponsorshipFilter filter) {
        return Arrays.stream(SponsorshipState.values())
                .map(state -> new Facet(
                        state.label(),
                        all.stream()
                                .filter(sum -> sum.state() == state)
                                .mapToLong(Sum::count)
                                .sum(),
                        filter.address()
                                .with("state", state == filter.state() ? null : state.slug())
                                .toString(),
                        state == filter.state()))
                .filter(facet -> facet.count() > 0 || facet.current())
                .toList();
    }
}

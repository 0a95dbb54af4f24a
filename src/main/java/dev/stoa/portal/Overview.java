package dev.stoa.portal;

import dev.stoa.contribution.Dimension;
import dev.stoa.contribution.Kind;
import dev.stoa.contribution.Scope;
import dev.stoa.contribution.TallyFilter;
import dev.stoa.contribution.TallyFilter.Bots;
import dev.stoa.contribution.TallyFilter.Who;
import dev.stoa.contribution.TallyQueries;
import dev.stoa.contribution.TallyQueries.MonthOfKind;
import dev.stoa.contribution.TallyQueries.Top;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.StackPlot;
import dev.stoa.site.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The numbers of the overview: five statements, and one more for a tally by something. Kinds and sides are all read, also
 * those that the filter leaves out, as the switches say how much each would show.
 *
 * @param here the filter as an address, for forms and other formats
 * @param funnel how far these people got
 * @param tally counted by what the address asks for; null when it asks for nothing but the usual
 */
record Overview(
        Freshness freshness,
        long total,
        boolean credits,
        String rows,
        StackPlot plot,
        List<Facet> kinds,
        List<Facet> sides,
        List<Switch> bots,
        List<Switch> stacks,
        List<Line> byKind,
        List<Line> projects,
        List<Line> organisations,
        List<Line> people,
        String funnel,
        GroupTable tally,
        String json,
        String csv) {

    private static final int TOP = 10;

    static Overview of(
            Scope scope, List<Dimension> by, Stacks stack, TallyQueries tallies, Freshness freshness, LocalDate today) {
        var filter = scope.filter();
        var here = address(filter, by, stack);
        var all = tallies.months(scope.with(filter.withKinds(List.of()).withWho(null)));
        var months = all.stream().filter(ofKinds(filter)).filter(ofSide(filter)).toList();
        var last = YearMonth.from(
                filter.to() != null && filter.to().isBefore(today) ? filter.to().minusDays(1) : today);
        var words = String.join(",", by.stream().map(Dimension::word).toList());
        return new Overview(
                freshness,
                Stacks.total(months),
                scope.ofPeople(),
                rows(filter),
                stack.plot(
                        Texts.of(ContributionsTexts.class).plot(),
                        months,
                        last,
                        month -> rows(filter.narrowed(Dimension.MONTH, month.toString()))),
                kinds(all.stream().filter(ofSide(filter)).toList(), filter, here),
                sides(all.stream().filter(ofKinds(filter)).toList(), filter, here),
                bots(filter, here),
                Arrays.stream(Stacks.values())
                        .map(one -> new Switch(
                                one.label(),
                                here.with("stack", one == Stacks.WHO ? "" : "kind")
                                        .toString(),
                                one == stack))
                        .toList(),
                Stacks.byKind(months).entrySet().stream()
                        .map(one -> new Line(
                                Texts.of(ContributionsTexts.class).kind(one.getKey()),
                                null,
                                one.getValue(),
                                rows(filter.withKinds(List.of(one.getKey())))))
                        .toList(),
                lines(
                        tallies.projects(scope, TOP),
                        top -> "/projects/" + top.key(),
                        top -> filter.withProject(top.key())),
                lines(
                        tallies.organisations(scope, TOP),
                        top -> filter.narrowed(Dimension.ORGANISATION, top.key())
                                .at("/contributions")
                                .toString(),
                        top -> filter.narrowed(Dimension.ORGANISATION, top.key())),
                lines(
                        tallies.people(scope.with(work(filter)), TOP),
                        top -> PersonPage.address(top.key()),
                        top -> work(filter).withAccount(top.key())),
                FunnelQuestion.address(filter).toString(),
                by.isEmpty() ? null : GroupTable.of(scope, tallies.tally(scope, by, GroupTable.MOST, 1)),
                filter.at("/contributions.json").with("by", words).toString(),
                filter.at("/contributions.csv").with("by", words).toString());
    }

    /** People are ranked by their work, unless somebody asks for kinds. */
    private static TallyFilter work(TallyFilter filter) {
        return filter.kinds().isEmpty() ? filter.withKinds(Kind.WORK) : filter;
    }

    private static Address address(TallyFilter filter, List<Dimension> by, Stacks stack) {
        return filter.at("/contributions")
                .with("by", String.join(",", by.stream().map(Dimension::word).toList()))
                .with("stack", stack == Stacks.WHO ? "" : "kind");
    }

    private static Predicate<MonthOfKind> ofKinds(TallyFilter filter) {
        return month -> filter.kinds().isEmpty() || filter.kinds().contains(month.kind());
    }

    private static Predicate<MonthOfKind> ofSide(TallyFilter filter) {
        return month -> filter.who() == null || month.ours() == (filter.who() == Who.COMPANY);
    }

    /** All that is work in one; then each kind adds itself to the choice, or takes itself out of it. */
    private static List<Facet> kinds(List<MonthOfKind> months, TallyFilter filter, Address here) {
        var totals = Stacks.byKind(months);
        var texts = Texts.of(ContributionsTexts.class);
        long work = totals.entrySet().stream()
                .filter(one -> one.getKey().isWork())
                .mapToLong(Map.Entry::getValue)
                .sum();
        boolean onlyWork = filter.kinds().equals(Kind.WORK);
        var each = totals.entrySet().stream().map(one -> {
            boolean current = !onlyWork && filter.kinds().contains(one.getKey());
            var chosen = onlyWork ? Stream.<Kind>empty() : filter.kinds().stream();
            var next = current
                    ? chosen.filter(kind -> kind != one.getKey())
                    : Stream.concat(chosen, Stream.of(one.getKey())).sorted();
            var href = here.with("kind", String.join(",", next.map(Kind::name).toList()));
            return new Facet(texts.kind(one.getKey()), one.getValue(), href.toString(), current);
        });
        var allWork = new Facet(
                texts.allWork(),
                work,
                here.with("kind", onlyWork ? "" : TallyFilter.WORK).toString(),
                onlyWork);
        return Stream.concat(work == 0 ? Stream.empty() : Stream.of(allWork), each)
                .toList();
    }

    private static List<Facet> sides(List<MonthOfKind> months, TallyFilter filter, Address here) {
        var texts = Texts.of(ContributionsTexts.class);
        return Stream.of(Who.COMMUNITY, Who.COMPANY)
                .map(who -> {
                    boolean current = filter.who() == who;
                    var label = who == Who.COMPANY ? texts.sideOurPeople() : texts.sideCommunity();
                    long count = Stacks.total(months.stream()
                            .filter(month -> month.ours() == (who == Who.COMPANY))
                            .toList());
                    return new Facet(
                            label,
                            count,
                            here.with("who", current ? "" : who.name().toLowerCase())
                                    .toString(),
                            current);
                })
                .toList();
    }

    private static List<Switch> bots(TallyFilter filter, Address here) {
        var texts = Texts.of(ContributionsTexts.class);
        return Stream.of(Bots.values())
                .map(bots -> new Switch(
                        switch (bots) {
                            case EXCLUDE -> texts.people();
                            case INCLUDE -> texts.peopleAndBots();
                            case ONLY -> texts.bots();
                        },
                        here.with(
                                        "bots",
                                        bots == Bots.EXCLUDE ? "" : bots.name().toLowerCase())
                                .toString(),
                        filter.bots() == bots))
                .toList();
    }

    private static List<Line> lines(List<Top> tops, Function<Top, String> href, Function<Top, TallyFilter> narrowed) {
        return tops.stream()
                .map(top -> new Line(top.name(), href.apply(top), top.count(), rows(narrowed.apply(top))))
                .toList();
    }

    private static String rows(TallyFilter filter) {
        return filter.at("/contributions/rows").toString();
    }
}

package dev.stoa.sponsorship.desk;

import dev.stoa.site.Facet;
import dev.stoa.site.Money;
import dev.stoa.site.Option;
import dev.stoa.site.Paging;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.Sum;
import dev.stoa.sponsorship.desk.DeskQueries.Count;
import dev.stoa.sponsorship.desk.DeskQueries.Facets;
import dev.stoa.workflow.Actor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The list of sponsorships: what is shown, what could be shown, and what it comes to in each currency.
 *
 * @param converted all of it in euro, with the day of the rates; empty where there is nothing to convert
 * @param views that this person has saved
 * @param tried the name of a view that was just refused
 * @param targets where rows that are ticked can be moved to; empty for who moves nothing
 */
public record ListPage(
        List<DeskRow> rows,
        long total,
        List<Money> sums,
        String converted,
        List<Facet> states,
        List<Option> years,
        List<Option> owners,
        List<Option> topics,
        List<Option> currencies,
        List<Option> conferences,
        DeskFilter filter,
        List<Column> columns,
        Paging paging,
        boolean filtered,
        boolean mayEdit,
        List<View> views,
        List<Option> targets,
        ViewTry tried) {

    static final int SIZE = 50;

    /** Who moves anything. */
    private static final Set<String> MOVERS = Set.of("editor", "approver", "finance", "legal");

    /** More choices than this nobody reads through. */
    private static final int MOST_CHOICES = 200;

    /**
     * The head of a column that sorts.
     *
     * @param sorted {@code ascending}, {@code descending} or {@code none}, as ARIA says it
     */
    public record Column(String label, String href, String sorted, boolean number) {}

    /** @param opens it is the one that opens by itself */
    public record View(long id, String name, String href, boolean current, boolean opens) {}

    static ListPage of(
            DeskFilter filter,
            String page,
            Actor actor,
            List<View> views,
            DeskQueries queries,
            java.util.function.Function<List<Money>, String> converts,
            ViewTry tried) {
        var facets = queries.facets(filter);
        var shown = facets.sums().stream()
                .filter(sum -> filter.state() == null || sum.state() == filter.state())
                .toList();
        long total = shown.stream().mapToLong(Sum::count).sum();
        var paging = Paging.of(filter.address(), page, total, SIZE);
        var sums = perCurrency(shown);
        return new ListPage(
                queries.rows(filter, paging.offset(SIZE), SIZE),
                total,
                sums,
                converts.apply(sums),
                states(facets, filter),
                options(
                        "All years",
                        facets.of("year"),
                        Comparator.comparing(Count::value).reversed()),
                options("Everybody", facets.of("owner"), Comparator.comparing(Count::value)),
                options("All topics", facets.of("topic"), Comparator.comparing(Count::value)),
                options("All currencies", facets.of("currency"), Comparator.comparing(Count::value)),
                options(
                        "All conferences",
                        facets.of("conference"),
                        Comparator.comparing(count -> count.label().toLowerCase(java.util.Locale.ROOT))),
                filter,
                columns(filter),
                paging,
                !filter.address().query().isEmpty(),
                actor.is("editor"),
                views,
                actor.isOneOf(MOVERS) ? everyState() : List.of(),
                tried);
    }

    static List<Money> perCurrency(List<Sum> sums) {
        var byCurrency = new TreeMap<String, Money>();
        sums.forEach(sum -> byCurrency.merge(sum.currency(), sum.money(), Money::plus));
        return List.copyOf(byCurrency.values());
    }

    static List<Option> everyState() {
        return Arrays.stream(SponsorshipState.values())
                .map(state -> new Option(state.slug(), state.label()))
                .toList();
    }

    static List<Option> options(String all, List<Count> counts, Comparator<Count> order) {
        return Stream.concat(
                        Stream.of(new Option("", all)),
                        counts.stream()
                                .sorted(Comparator.comparing(Count::count).reversed())
                                .limit(MOST_CHOICES)
                                .sorted(order)
                                .map(count -> new Option(count.value(), count.label() + " (" + count.count() + ")")))
                .toList();
    }

    private static List<Facet> states(Facets facets, DeskFilter filter) {
        return Arrays.stream(SponsorshipState.values())
                .map(state -> new Facet(
                        state.label(),
                        facets.sums().stream()
                                .filter(sum -> sum.state() == state)
                                .mapToLong(Sum::count)
                                .sum(),
                        filter.in(state == filter.state() ? null : state)
                                .address()
                                .toString(),
                        state == filter.state()))
                .filter(facet -> facet.count() > 0 || facet.current())
                .toList();
    }

    private static List<Column> columns(DeskFilter filter) {
        return List.of(
                column("Conference", Sort.By.CONFERENCE, filter, false),
                column("Begins", Sort.By.BEGINS, filter, false),
                new Column("Place", null, "none", false),
                column("Tier", Sort.By.TIER, filter, false),
                column("Amount", Sort.By.AMOUNT, filter, true),
                column("State", Sort.By.STATE, filter, false),
                column("Looked after by", Sort.By.OWNER, filter, false));
    }

    private static Column column(String label, Sort.By by, DeskFilter filter, boolean number) {
        var now = filter.sort();
        return new Column(
                label,
                filter.by(now.next(by)).address().toString(),
                now.by() != by ? "none" : now.descending() ? "descending" : "ascending",
                number);
    }
}

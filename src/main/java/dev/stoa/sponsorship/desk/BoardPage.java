package dev.stoa.sponsorship.desk;

import dev.stoa.site.Money;
import dev.stoa.site.Option;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.desk.DeskQueries.Count;
import dev.stoa.sponsorship.money.LatestRates;
import dev.stoa.workflow.Actor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Sponsorships as a board: a column for each state, its first cards by the day on which the conference begins. Seven statements,
 * however many sponsorships there are.
 *
 * @param closed whether the columns of what is over are shown too
 * @param other the address of the board with them, or without
 * @param problem what was just refused, where its card is not on the board; else null
 * @param rates the day of the rates by which the euro sums are made; empty where none was needed
 * @param views that this person has saved, with the addresses of the board
 * @param tried the name of a view that was just refused
 */
public record BoardPage(
        List<Lane> lanes,
        DeskFilter filter,
        List<Option> years,
        List<Option> owners,
        List<Option> topics,
        List<Option> currencies,
        List<Option> conferences,
        boolean filtered,
        boolean closed,
        String other,
        String action,
        String rates,
        String problem,
        List<ListPage.View> views,
        ViewTry tried) {

    /** Where a form sends the name under which this board is kept. */
    public String keeps() {
        return filter.address("/admin/sponsorships/views")
                .with("on", "board")
                .with("closed", closed ? "yes" : null)
                .toString();
    }

    /** So many cards stand in a column; the list has the others. */
    static final int CARDS = 15;

    /** @param euro all of it in euro; null where there is nothing to convert */
    public record Lane(
            SponsorshipState state, long count, List<Money> sums, Money euro, List<Card> cards, String href) {

        public long more() {
            return count - cards.size();
        }
    }

    /** @param refusal why what was just tried with it cannot be; null where nothing was */
    public record Card(DeskRow row, List<Offers.Offer> offers, String refusal, String reason) {

        public boolean asksReason() {
            return offers.stream().anyMatch(Offers.Offer::reason);
        }
    }

    /** What was just tried with one card, and why it is refused. */
    record Tried(long id, String refusal, String reason) {}

    static BoardPage of(
            DeskFilter asked,
            boolean closed,
            Tried tried,
            Actor actor,
            List<ListPage.View> views,
            ViewTry named,
            DeskQueries queries,
            LatestRates rates,
            LocalDate today) {
        var filter = asked.in(null);
        Set<SponsorshipState> states = closed ? EnumSet.allOf(SponsorshipState.class) : SponsorshipState.OPEN;
        var facets = queries.facets(filter);
        var rows = queries.board(filter, states, CARDS);
        var offers = Offers.of(rows, actor, today);
        var known = rates.of(
                facets.sums().stream().map(sum -> sum.currency()).distinct().toList(), today);
        var lanes = Arrays.stream(SponsorshipState.values())
                .filter(states::contains)
                .map(state -> {
                    var own = facets.sums().stream()
                            .filter(sum -> sum.state() == state)
                            .toList();
                    var sums = ListPage.perCurrency(own);
                    return new Lane(
                            state,
                            own.stream().mapToLong(sum -> sum.count()).sum(),
                            sums,
                            known.words(sums).isEmpty() ? null : known.euro(sums),
                            rows.stream()
                                    .filter(row -> row.state() == state)
                                    .map(row -> card(row, offers, tried))
                                    .toList(),
                            filter.in(state)
                                    .by(new Sort(Sort.By.BEGINS, false))
                                    .address()
                                    .toString());
                })
                .toList();
        var here = filter.address(DeskFilter.BOARD);
        return new BoardPage(
                lanes,
                filter,
                ListPage.options(
                        "All years",
                        facets.of("year"),
                        Comparator.comparing(Count::value).reversed()),
                ListPage.options("Everybody", facets.of("owner"), Comparator.comparing(Count::value)),
                ListPage.options("All topics", facets.of("topic"), Comparator.comparing(Count::value)),
                ListPage.options("All currencies", facets.of("currency"), Comparator.comparing(Count::value)),
                ListPage.options("All conferences", facets.of("conference"), Comparator.comparing(Count::label)),
                !here.query().isEmpty(),
                closed,
                here.with("closed", closed ? null : "yes").toString(),
                filter.address("/admin/board/moves")
                        .with("closed", closed ? "yes" : null)
                        .toString(),
                known.oldest() == null ? "" : known.oldest().toString(),
                tried == null || rows.stream().anyMatch(row -> row.id() == tried.id) ? null : tried.refusal,
                views,
                named);
    }

    private static Card card(DeskRow row, Offers offers, Tried tried) {
        boolean own = tried != null && tried.id == row.id();
        return new Card(row, offers.of(row), own ? tried.refusal : null, own ? tried.reason : "");
    }
}

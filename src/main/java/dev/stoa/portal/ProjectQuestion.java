package dev.stoa.portal;

import dev.stoa.contribution.TallyFilter.Bots;
import dev.stoa.contribution.TallyFilter.Who;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Texts;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a visitor wants to see on a project's page; it lives in the address. Odd values become the usual ones.
 *
 * @param period "year", "all", or empty for what fits: the last twelve months, or all time where these were quiet
 */
record ProjectQuestion(String slug, KindOfWork kind, Who who, Bots bots, String period) {

    static ProjectQuestion of(String slug, String kind, String who, String bots, String period) {
        return new ProjectQuestion(
                slug,
                KindOfWork.of(kind),
                Who.of(who),
                Bots.of(bots),
                "year".equals(period) || "all".equals(period) ? period : "");
    }

    /** The first month to look at. */
    YearMonth first(YearMonth begun, YearMonth now, boolean quiet) {
        var year = now.minusMonths(11);
        boolean all = period.equals("all") || (period.isEmpty() && quiet);
        return all && begun.isBefore(year) ? begun : year;
    }

    private Address address() {
        return Address.of("/projects/" + slug)
                .with("kind", kind.slug())
                .with("who", who == null ? "" : Who.word(who))
                .with("bots", bots == Bots.EXCLUDE ? "" : bots.word())
                .with("period", period);
    }

    Facet kind(KindOfWork choice, long count) {
        return new Facet(choice.label(), count, address().with("kind", choice.slug()) + "#activity", choice == kind);
    }

    /** Whose pull requests and issues, whether with bots, and how far back: links without counts. */
    List<Switch> switches(boolean year) {
        var texts = Texts.of(ProjectsTexts.class);
        return Stream.of(
                        new Switch(
                                texts.whose(),
                                List.of(
                                        option(texts.everybodys(), "who", "", who == null),
                                        option(texts.communitys(), "who", "community", who == Who.COMMUNITY),
                                        option(texts.ourPeoples(), "who", "company", who == Who.COMPANY))),
                        new Switch(
                                texts.bots(),
                                List.of(
                                        option(texts.botsLeftOut(), "bots", "", bots == Bots.EXCLUDE),
                                        option(texts.botsCounted(), "bots", "include", bots == Bots.INCLUDE),
                                        option(texts.botsAlone(), "bots", "only", bots == Bots.ONLY))),
                        new Switch(
                                texts.period(),
                                List.of(
                                        option(texts.twelveMonths(), "period", "year", year),
                                        option(texts.allTime(), "period", "all", !year))))
                .toList();
    }

    private Option option(String label, String name, String value, boolean current) {
        return new Option(label, address().with(name, value) + "#health", current);
    }

    /** A choice among a few, each a link. */
    record Switch(String label, List<Option> options) {}

    record Option(String label, String href, boolean current) {}
}

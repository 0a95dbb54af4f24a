package dev.stoa.portal;

import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Money;
import dev.stoa.site.Option;
import dev.stoa.site.Paging;
import dev.stoa.site.Texts;
import dev.stoa.site.YearPlot;
import dev.stoa.site.geo.MapPicture;
import dev.stoa.sponsorship.giving.Gift;
import dev.stoa.sponsorship.giving.GiftFilter;
import dev.stoa.sponsorship.giving.GiftQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the company gave, to whom, where and by year. Two statements.
 *
 * @param facts of what is listed
 * @param sums what was told of them, each currency by itself, with the way to its rows
 * @param euro what the told sums are in euro, each at the rate of its day; null where nothing was told
 * @param unconverted sums in {@code sums} that {@code euro} leaves out, as no rate is kept for their day
 * @param untold gifts whose sum is not told, or in which no money went
 * @param years of what fits all but the chosen year, the latest first
 * @param map null where nothing was given at a place that we know
 */
public record TransparencyPage(
        String q,
        List<Row> gifts,
        long total,
        List<Fact> facts,
        List<Sum> sums,
        Money euro,
        long unconverted,
        long untold,
        List<Year> years,
        YearPlot counts,
        YearPlot worth,
        MapPicture map,
        List<Facet> kinds,
        List<Facet> countries,
        List<Facet> currencies,
        List<Facet> yearFacets,
        List<Option> kept,
        boolean narrowed,
        boolean sample,
        Paging paging,
        String json,
        String csv) {

    private static final int SIZE = 50;

    /** @param promised it lies ahead */
    public record Row(Gift gift, boolean promised) {}

    /** A sum of one currency, and the rows that it adds up. */
    public record Sum(Money money, String href) {}

    /** @param sums those of the year that were told, by currency */
    public record Year(int year, long gifts, List<Money> sums, Money euro, String href) {}

    /** @param page as sent: anything */
    static TransparencyPage of(GiftQueries queries, GiftFilter filter, String page, LocalDate today) {
        var all = queries.all();
        var list = filter.narrow(all);
        var hits = list.hits();
        var ofAllYears = filter.inAllYears().narrow(all).hits();
        var paging = Paging.of(list.here(), page, hits.size(), SIZE);
        return new TransparencyPage(
                filter.words(),
                hits.stream()
                        .skip(paging.offset(SIZE))
                        .limit(SIZE)
                        .map(gift -> new Row(gift, gift.on().isAfter(today)))
                        .toList(),
                hits.size(),
                facts(hits),
                sums(hits.stream()).stream().map(sum -> sum(sum, list.here())).toList(),
                euro(hits.stream()),
                hits.stream()
                        .filter(gift -> gift.money() != null && gift.euro() == null)
                        .count(),
                hits.stream().filter(gift -> gift.money() == null).count(),
                years(ofAllYears, list.here()),
                GivenPlots.counts(ofAllYears, list.here()),
                GivenPlots.worth(ofAllYears, list.here()),
                GivenMap.of(hits, filter),
                list.facets("kind"),
                list.facets("country"),
                list.facets("currency"),
                list.facets("year"),
                list.kept(),
                list.narrowed(),
                hits.stream().anyMatch(Gift::sample),
                paging,
                list.here().ending(".json").toString(),
                list.here().ending(".csv").toString());
    }

    private static List<Fact> facts(List<Gift> hits) {
        var texts = Texts.of(TransparencyTexts.class);
        long receivers = hits.stream().map(Gift::path).distinct().count();
        long countries = hits.stream()
                .map(Gift::country)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return List.of(
                new Fact(hits.size(), texts.gifts(hits.size()), "#listed"),
                new Fact(receivers, texts.receivers(receivers), "#listed"),
                new Fact(countries, texts.inCountries(countries), "#countries"));
    }

    private static Sum sum(Money money, Address here) {
        return new Sum(money, here.with("currency", money.currency().getCurrencyCode()) + "#listed");
    }

    private static List<Year> years(List<Gift> gifts, Address here) {
        var byYear = gifts.stream().collect(Collectors.groupingBy(Gift::year, TreeMap::new, Collectors.toList()));
        return byYear.descendingMap().entrySet().stream()
                .map(year -> new Year(
                        year.getKey(),
                        year.getValue().size(),
                        sums(year.getValue().stream()),
                        euro(year.getValue().stream()),
                        here.with("year", Integer.toString(year.getKey())) + "#listed"))
                .toList();
    }

    /** By currency, in the order of their codes; never one with another. */
    static List<Money> sums(Stream<Gift> gifts) {
        var sums = new TreeMap<String, Money>();
        gifts.map(Gift::money)
                .filter(Objects::nonNull)
                .forEach(money -> sums.merge(money.currency().getCurrencyCode(), money, Money::plus));
        return new ArrayList<>(sums.values());
    }

    /** Null where no sum has a rate. */
    static Money euro(Stream<Gift> gifts) {
        return gifts.map(Gift::euro)
                .filter(Objects::nonNull)
                .map(conversion -> conversion.to())
                .reduce(Money::plus)
                .orElse(null);
    }
}

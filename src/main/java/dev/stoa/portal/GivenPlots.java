package dev.stoa.portal;

import dev.stoa.site.Address;
import dev.stoa.site.Texts;
import dev.stoa.site.YearPlot;
import dev.stoa.sponsorship.giving.Gift;
import dev.stoa.sponsorship.giving.GiftTexts;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was given by year, as pictures: how often, by kind, and how much in euro. */
final class GivenPlots {

    /** Every kind has its stack where there is one of it, so that a choice does not change the colours of another. */
    private static final List<String> KINDS =
            List.of(Gift.CONFERENCE, "hosted-meetup", "grant", "talk", "food", "swag");

    private GivenPlots() {}

    static YearPlot counts(List<Gift> gifts, Address here) {
        var kinds = KINDS.stream()
                .filter(kind -> gifts.stream().anyMatch(gift -> gift.kind().equals(kind)))
                .toList();
        var texts = Texts.of(TransparencyTexts.class);
        return plot(
                texts.howOften(),
                texts.several(),
                kinds.stream().map(Texts.of(GiftTexts.class)::kind).toList(),
                gifts,
                here,
                (ofYear, stack) -> ofYear.filter(gift -> gift.kind().equals(kinds.get(stack)))
                        .count());
    }

    /** Whole euro, of the sums that were told and have a rate. */
    static YearPlot worth(List<Gift> gifts, Address here) {
        var told = gifts.stream().filter(gift -> gift.euro() != null).toList();
        var texts = Texts.of(TransparencyTexts.class);
        return plot(
                texts.howMuch(),
                "EUR",
                List.of(texts.conferences(), texts.groups()),
                told,
                here,
                (ofYear, stack) -> ofYear.filter(gift -> gift.kind().equals(Gift.CONFERENCE) == (stack == 0))
                        .map(gift -> gift.euro().to().amount())
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
                        .setScale(0, java.math.RoundingMode.HALF_EVEN)
                        .longValueExact());
    }

    private static YearPlot plot(
            String title,
            String unit,
            List<String> names,
            List<Gift> gifts,
            Address here,
            BiFunction<Stream<Gift>, Integer, Long> amount) {
        Map<Integer, List<Gift>> byYear = gifts.stream().collect(Collectors.groupingBy(Gift::year));
        var span = byYear.keySet().stream().mapToInt(Integer::intValue).summaryStatistics();
        var years = byYear.isEmpty() ? IntStream.empty() : IntStream.rangeClosed(span.getMin(), span.getMax());
        return YearPlot.of(
                title,
                unit,
                names,
                years.mapToObj(year -> new YearPlot.Year(
                                year,
                                IntStream.range(0, names.size())
                                        .mapToObj(stack ->
                                                amount.apply(byYear.getOrDefault(year, List.of()).stream(), stack))
                                        .toList(),
                                here.with("year", Integer.toString(year)) + "#listed"))
                        .toList());
    }
}

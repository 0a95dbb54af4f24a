package dev.stoa.contribution.health;

import dev.stoa.contribution.Dimension;
import dev.stoa.contribution.Scope;
import dev.stoa.site.Texts;
import dev.stoa.site.TrendPlot;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * One metric as a page shows it: the number in words, what stands beside it, how it is counted, and its months.
 *
 * @param value in words; empty where there is not enough to say anything
 * @param lacking why there is no number; empty where there is one
 * @param beside further numbers, each a sentence
 * @param says the trend in a sentence, for those who do not see it
 * @param rows where the counted rows are
 * @param months the newest first
 */
public record Figure(
        Definition definition,
        String value,
        String lacking,
        long n,
        List<String> beside,
        TrendPlot trend,
        String says,
        String rows,
        List<Month> months) {

    /** One month in words; {@code few} where n is too small for the number to say much. */
    public record Month(YearMonth month, String value, long n, boolean few, String rows) {}

    static Figure of(Metric metric, Readings readings, Scope scope) {
        var definition = metric.definition();
        var whole = readings.whole(metric);
        var months = readings.months(metric);
        return new Figure(
                definition,
                whole.enough() ? definition.unit().say(whole.value()) : "",
                whole.enough() ? "" : lacking(definition, whole),
                whole.n(),
                beside(definition, whole),
                trend(definition, months, scope),
                says(definition, months),
                rows(definition, scope, null),
                months.stream()
                        .filter(month -> month.value() != null)
                        .map(month -> new Month(
                                month.month(),
                                definition.unit().say(month.value()),
                                month.n(),
                                !month.enough(),
                                rows(definition, scope, month.month())))
                        .toList()
                        .reversed());
    }

    private static String lacking(Definition definition, Reading whole) {
        return texts().lacking(words(whole.n(), definition.counts()), definition.enough());
    }

    private static List<String> beside(Definition definition, Reading whole) {
        return Stream.of(
                        whole.enough()
                                        && whole.spread() != null
                                        && !definition.spread().isEmpty()
                                ? texts().spread(
                                                definition.spread(),
                                                definition.unit().spread(whole.spread()))
                                : "",
                        words(whole.n(), definition.counts()),
                        count(whole.apart(), definition.apart()),
                        count(whole.aside(), definition.aside()))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String count(long count, String words) {
        return words.isEmpty() || count == 0 ? "" : words(count, words);
    }

    /** "1 repository", "2 repositories". */
    private static String words(long count, String many) {
        var words = count != 1
                ? many
                : many.replaceFirst("^people", "person")
                        .replaceFirst("ies$", "y")
                        .replaceFirst("(contribution|organisation|release|review|request|issue)s\\b", "$1");
        return texts().number(count, texts().counted(many, count, words));
    }

    /** As the language of the page calls it. */
    public String name() {
        return texts().name(definition.key(), definition.name());
    }

    /** What it is counted of, where there are several; else empty. */
    public String of() {
        return texts().of(definition.key(), definition.of());
    }

    /** "Time to First Response of issues". */
    public String title() {
        return of().isEmpty() ? name() : texts().titleOf(name(), of());
    }

    /** How it is counted and what is left out, in two sentences. */
    public String how() {
        return texts().how(
                        texts().formula(definition.key(), definition.formula()),
                        texts().leavesOut(definition.key(), definition.leavesOut()));
    }

    /** What n is. */
    public String counts() {
        return texts().counted(definition.counts(), 2, definition.counts());
    }

    private static HealthTexts texts() {
        return Texts.of(HealthTexts.class);
    }

    private static TrendPlot trend(Definition definition, List<Reading> months, Scope scope) {
        var known = new HashMap<YearMonth, Double>();
        months.forEach(month -> known.put(month.month(), month.value()));
        var values = new ArrayList<Double>();
        for (var month = scope.first(); !month.isAfter(scope.last()); month = month.plusMonths(1)) {
            values.add(known.getOrDefault(month, definition.unit().zero() ? 0.0 : null));
        }
        return new TrendPlot(values);
    }

    private static String says(Definition definition, List<Reading> months) {
        var known = months.stream().filter(month -> month.value() != null).toList();
        if (known.isEmpty()) {
            return "";
        }
        var unit = definition.unit();
        var least = known.stream().mapToDouble(Reading::value).min().orElseThrow();
        var most = known.stream().mapToDouble(Reading::value).max().orElseThrow();
        return texts().trend(
                        unit.say(least),
                        unit.say(most),
                        unit.say(known.getLast().value()),
                        known.getLast().month().toString());
    }

    private static String rows(Definition definition, Scope scope, YearMonth month) {
        var rows = definition.rows();
        var filter = month == null ? scope.filter() : scope.filter().narrowed(Dimension.MONTH, month.toString());
        var address = filter.at(rows.path()).with("by", rows.by()).with("kind", rows.kind());
        return (rows.always() ? address.with("from", "") : address).toString();
    }
}

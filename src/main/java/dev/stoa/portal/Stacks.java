package dev.stoa.portal;

import dev.stoa.contribution.Kind;
import dev.stoa.contribution.TallyQueries.MonthOfKind;
import dev.stoa.site.Language;
import dev.stoa.site.StackPlot;
import dev.stoa.site.Texts;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What the stacks of a plot by month stand for. */
enum Stacks {
    /** Others below, the company's people above, as on every plot of the site. */
    WHO {
        @Override
        Cut cut(List<MonthOfKind> months) {
            return new Cut(List.of(texts().community(), texts().ourPeople()), month -> month.ours() ? 1 : 0);
        }
    },
    /** The kinds with the most; the smaller ones in one. */
    KIND {
        @Override
        Cut cut(List<MonthOfKind> months) {
            var totals = new EnumMap<Kind, Long>(Kind.class);
            months.forEach(month -> totals.merge(month.kind(), month.count(), Long::sum));
            var most = totals.entrySet().stream()
                    .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            boolean all = most.size() <= StackPlot.MOST;
            var shown = all ? most : most.subList(0, StackPlot.MOST - 1);
            var names = Stream.concat(
                            shown.stream().map(Stacks::lower), all ? Stream.empty() : Stream.of(texts().allElse()))
                    .toList();
            return new Cut(names, month -> shown.contains(month.kind()) ? shown.indexOf(month.kind()) : shown.size());
        }
    };

    /** Fifty years: a commit from the year 1 must not stretch the plot. */
    private static final int MOST_MONTHS = 600;

    /** Names of the stacks, and in which of them something goes. */
    record Cut(List<String> names, ToIntFunction<MonthOfKind> stack) {}

    abstract Cut cut(List<MonthOfKind> months);

    /** As within a sentence: German keeps the capitals of its nouns. */
    private static String lower(Kind kind) {
        var words = texts().kind(kind);
        return Language.current() == Language.GERMAN ? words : words.toLowerCase(Locale.ROOT);
    }

    private static ContributionsTexts texts() {
        return Texts.of(ContributionsTexts.class);
    }

    String label() {
        return this == WHO ? texts().sides() : texts().kinds();
    }

    /**
     * @param months oldest first; from the first of them to this one the plot has no gap
     * @param last the newest month of the plot
     * @param rows where the rows of a month are
     */
    StackPlot plot(String title, List<MonthOfKind> months, YearMonth last, Function<YearMonth, String> rows) {
        var cut = cut(months);
        if (months.isEmpty()) {
            return StackPlot.of(title, cut.names(), List.of());
        }
        var counts = new HashMap<YearMonth, long[]>();
        months.forEach(month ->
                counts.computeIfAbsent(month.month(), m -> new long[cut.names().size()])[
                                cut.stack().applyAsInt(month)] +=
                        month.count());
        var newest = months.getLast().month().isAfter(last) ? months.getLast().month() : last;
        var earliest = newest.minusMonths(MOST_MONTHS);
        var first = months.getFirst().month().isBefore(earliest)
                ? earliest
                : months.getFirst().month();
        var none = new long[cut.names().size()];
        return StackPlot.of(
                title,
                cut.names(),
                Stream.iterate(first, month -> !month.isAfter(newest), month -> month.plusMonths(1))
                        .map(month -> new StackPlot.Month(
                                month,
                                LongStream.of(counts.getOrDefault(month, none))
                                        .boxed()
                                        .toList(),
                                rows.apply(month)))
                        .toList());
    }

    static long total(List<MonthOfKind> months) {
        return months.stream().mapToLong(MonthOfKind::count).sum();
    }

    /** How much of each kind, in the kinds' order, without those of which there is nothing. */
    static Map<Kind, Long> byKind(List<MonthOfKind> months) {
        var totals = new EnumMap<Kind, Long>(Kind.class);
        Arrays.stream(Kind.values())
                .forEach(kind -> totals.put(
                        kind,
                        total(months.stream()
                                .filter(month -> month.kind() == kind)
                                .toList())));
        totals.values().removeIf(count -> count == 0);
        return totals;
    }
}

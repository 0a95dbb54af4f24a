package dev.stoa.admin;

import dev.stoa.site.Address;
import dev.stoa.site.BarPlot;
import dev.stoa.site.CalendarPlot;
import dev.stoa.site.Facet;
import dev.stoa.site.Option;
import dev.stoa.site.Paging;
import dev.stoa.site.Sparkline;
import dev.stoa.site.StackPlot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Something for every component to show. The numbers are invented, and follow from their places alone. */
record StyleguidePage(
        List<String> schemes,
        List<String> colours,
        List<String> icons,
        BarPlot bars,
        StackPlot stack,
        CalendarPlot calendar,
        Sparkline spark,
        List<Facet> facets,
        List<Option> options,
        Paging paging) {

    private static final int MONTHS = 48;

    static StyleguidePage of(LocalDate today) {
        var now = YearMonth.from(today);
        return new StyleguidePage(
                List.of("light", "dark"),
                List.of("paper", "card", "ink", "soft", "line", "accent", "wash", "amber", "good", "bad"),
                List.of(
                        "stoa",
                        "search",
                        "calendar",
                        "feed",
                        "download",
                        "place",
                        "tag",
                        "person",
                        "talk",
                        "gift",
                        "code"),
                new BarPlot(
                        "Bars by month",
                        "community",
                        "our people",
                        months().mapToObj(i -> new BarPlot.Month(now.minusMonths(MONTHS - 1 - i), wave(i), wave(i + 7)))
                                .toList()),
                StackPlot.of(
                        "Stacks by month",
                        List.of("commits", "reviews", "issues", "comments", "releases", "all else"),
                        months().mapToObj(i -> new StackPlot.Month(
                                        now.minusMonths(MONTHS - 1 - i),
                                        LongStream.range(0, 6)
                                                .map(kind -> wave(i + 5 * kind))
                                                .boxed()
                                                .toList(),
                                        "/contributions"))
                                .toList()),
                new CalendarPlot("Days", days(today), today, "/contributions.csv"),
                Sparkline.of(months().mapToObj(i -> wave(i)).toList()),
                List.of(
                        new Facet("Java", 19, "/styleguide", true),
                        new Facet("Python", 13, "/styleguide", false),
                        new Facet("a rather long name of a language", 1, "/styleguide", false)),
                List.of(new Option("EUR", "Euro"), new Option("SEK", "Swedish krona")),
                Paging.of(Address.of("/styleguide"), "2", 60, 20));
    }

    private static IntStream months() {
        return IntStream.range(0, MONTHS);
    }

    private static Map<LocalDate, Long> days(LocalDate today) {
        return IntStream.range(0, 300)
                .filter(day -> day % 7 > 1)
                .boxed()
                .collect(Collectors.toMap(day -> today.minusDays(day), day -> wave(day) / 6));
    }

    private static long wave(long at) {
        return Math.round(30 + 25 * Math.sin(at * 0.7) + 5 * (at % 3));
    }
}

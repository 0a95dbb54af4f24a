package dev.stoa.contribution.health;

import dev.stoa.contribution.TallyFilter.Who;
import dev.stoa.site.Option;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** All metrics of one scope by month, for staff: a row a metric, the newest month first, at most {@value #SHOWN} of them. */
public record MetricsPage(
        ScopeForm form,
        String first,
        String last,
        String bots,
        String who,
        List<Option> botChoices,
        List<Option> whoChoices,
        List<YearMonth> months,
        List<Row> rows,
        String csv) {

    private static final int SHOWN = 24;

    /** @param cells one a month, as the heads of the table */
    public record Row(Figure figure, List<Cell> cells) {}

    /** @param value in words; empty where there is none */
    public record Cell(String value, long n, String href) {}

    static MetricsPage of(ScopeForm form, Readings readings) {
        var scope = form.scope();
        var months = Stream.iterate(
                        scope.last(), month -> !month.isBefore(scope.first()), month -> month.minusMonths(1))
                .limit(SHOWN)
                .toList();
        return new MetricsPage(
                form,
                scope.first().toString(),
                scope.last().toString(),
                scope.filter().bots().word(),
                Who.word(scope.filter().who()),
                List.of(
                        new Option("exclude", "left out"),
                        new Option("include", "counted"),
                        new Option("only", "alone")),
                List.of(
                        new Option("all", "everybody's"),
                        new Option("community", "the community's"),
                        new Option("company", "our people's")),
                months,
                Metric.ALL.stream()
                        .map(metric -> row(Figure.of(metric, readings, scope), months))
                        .toList(),
                form.address("/admin/metrics.csv").toString());
    }

    private static Row row(Figure figure, List<YearMonth> months) {
        return new Row(
                figure,
                months.stream()
                        .map(month -> figure.months().stream()
                                .filter(known -> known.month().equals(month))
                                .findFirst()
                                .map(known -> new Cell(known.value(), known.n(), known.rows()))
                                .orElse(new Cell("", 0, "")))
                        .toList());
    }
}

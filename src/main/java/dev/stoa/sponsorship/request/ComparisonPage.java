package dev.stoa.sponsorship.request;

import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.workflow.Actor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All requests of a quarter side by side: a column for each, a row for each criterion. Whoever has not scored a request is blind for
 * its scores, as on its page. Three statements.
 *
 * @param rows of the criteria, those of the newest rubric first; each has a cell a column
 */
public record ComparisonPage(
        String quarter,
        String title,
        List<Column> columns,
        List<Row> rows,
        List<Facet> sorts,
        String before,
        String after) {

    private static final int MOST = 40;
    private static final String HREF = "/admin/sponsorship-requests/comparison";

    /** @param opinion null for whoever is blind */
    public record Column(RequestRow request, Opinion opinion) {

        public String score() {
            return opinion == null ? "hidden until you have scored it" : opinion.words();
        }

        private BigDecimal mean() {
            return opinion == null ? null : opinion.mean();
        }
    }

    /** @param cells the mean of the points of all reviewers; empty where there are none */
    public record Row(String criterion, int weight, List<String> cells) {}

    static ComparisonPage of(Quarter quarter, String sort, Actor actor) {
        var order = sort == null || !List.of("score", "amount", "begins").contains(sort) ? "asked" : sort;
        var requests = RequestQueries.asked(quarter.from(), quarter.until(), MOST);
        var ids = requests.stream().map(RequestRow::id).toList();
        var scores = Score.of(ids).stream().collect(Collectors.groupingBy(score -> score.requestId));
        var columns = requests.stream()
                .map(request ->
                        new Column(request, opinion(request, scores.getOrDefault(request.id(), List.of()), actor)))
                .sorted(order(order))
                .toList();
        return new ComparisonPage(
                quarter.toString(),
                quarter.inWords(),
                columns,
                rows(columns, ScorePoint.of(ids)),
                sorts(quarter, order),
                address(quarter.before(), order),
                address(quarter.after(), order));
    }

    private static Opinion opinion(RequestRow request, List<Score> scores, Actor actor) {
        boolean open =
                request.state().ended() || scores.stream().anyMatch(score -> score.reviewer.equals(actor.name()));
        return open ? Opinion.of(scores.stream().map(score -> score.mean).toList()) : null;
    }

    private static Comparator<Column> order(String sort) {
        Comparator<Column> asked = Comparator.comparing(column -> column.request.askedAt());
        return switch (sort) {
            case "score" ->
                Comparator.<Column, BigDecimal>comparing(Column::mean, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(asked);
            // Amounts of different currencies are not compared: they stand together by currency.
            case "amount" ->
                Comparator.<Column, String>comparing(
                                column -> column.request.currency(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(
                                column -> column.request.amount(), Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(asked);
            case "begins" ->
                Comparator.<Column, java.time.LocalDate>comparing(
                                column -> column.request.startsOn(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(asked);
            default -> asked;
        };
    }

    /** A criterion is the same under every rubric that has its name. */
    private static List<Row> rows(List<Column> columns, List<ScorePoint.Answer> answers) {
        Map<String, List<ScorePoint.Answer>> byCriterion = answers.stream()
                .collect(Collectors.groupingBy(ScorePoint.Answer::criterion, LinkedHashMap::new, Collectors.toList()));
        var rows = new ArrayList<Row>();
        byCriterion.forEach((criterion, all) -> rows.add(new Row(
                criterion,
                all.getFirst().weight(),
                columns.stream().map(column -> cell(column, all)).toList())));
        return rows;
    }

    private static String cell(Column column, List<ScorePoint.Answer> answers) {
        if (column.opinion == null) {
            return "";
        }
        var mean = answers.stream()
                .filter(answer -> answer.requestId() == column.request.id())
                .mapToInt(ScorePoint.Answer::points)
                .average();
        return mean.isPresent() ? String.format(Locale.ROOT, "%.1f", mean.getAsDouble()) : "";
    }

    private static List<Facet> sorts(Quarter quarter, String current) {
        return java.util.stream.Stream.of("asked", "score", "amount", "begins")
                .map(one -> new Facet("By " + word(one), 0, address(quarter, one), one.equals(current)))
                .toList();
    }

    private static String word(String sort) {
        return switch (sort) {
            case "score" -> "score";
            case "amount" -> "currency and amount";
            case "begins" -> "first day";
            default -> "when it was asked";
        };
    }

    private static String address(Quarter quarter, String sort) {
        return Address.of(HREF)
                .with("quarter", quarter.toString())
                .with("sort", sort.equals("asked") ? null : sort)
                .toString();
    }
}

package dev.stoa.contribution.health;

import dev.stoa.contribution.Scope;
import dev.stoa.site.Language;
import dev.stoa.site.Texts;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The health of whatever the scope is, ready for a page: {@code HealthSummary.of(metrics.of(scope), scope)}, shown by the tag
 * {@code health}.
 *
 * @param window the months in words
 */
public record HealthSummary(List<Figure> figures, String window) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu");

    public static HealthSummary of(Readings readings, Scope scope) {
        return new HealthSummary(
                Metric.ALL.stream()
                        .map(metric -> Figure.of(metric, readings, scope))
                        .toList(),
                Texts.of(HealthTexts.class).window(words(scope.first()), words(scope.last())));
    }

    private static String words(YearMonth month) {
        return MONTH.withLocale(Language.current().locale).format(month);
    }

    /** Those that say something. */
    public List<Figure> told() {
        return figures.stream().filter(figure -> figure.lacking().isEmpty()).toList();
    }

    /** Those for which there is not enough. */
    public List<Figure> untold() {
        return figures.stream().filter(figure -> !figure.lacking().isEmpty()).toList();
    }
}

package dev.stoa.portal;

import dev.stoa.contribution.TallyFilter.Who;
import dev.stoa.contribution.health.Metric;
import dev.stoa.contribution.health.Reading;
import dev.stoa.contribution.health.Readings;
import dev.stoa.project.ProjectQueries.PublicRepository;
import dev.stoa.project.ProjectSummary;
import dev.stoa.site.Csv;
import dev.stoa.site.Single;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A project as open data: what its page says, with every metric by month. As CSV it is the metrics.
 *
 * @param lifecycle as staff decided: incubating, active, maintenance, archived; or undecided
 * @param asOf the latest moment that the numbers include (UTC), or null
 */
record ProjectData(
        String slug,
        String name,
        String description,
        String lifecycle,
        String language,
        long stars,
        long forks,
        List<String> topics,
        List<String> repositories,
        Instant asOf,
        boolean complete,
        Window window,
        List<MetricData> metrics)
        implements Single {

    /** Months (UTC), the last one included; whose contributions, and what of bots. */
    record Window(String from, String to, String who, String bots) {}

    /**
     * @param value null where there was nothing to count
     * @param enough whether n is large enough for the value to say something
     * @param beside what the further counts are
     */
    record MetricData(
            String metric,
            String name,
            String of,
            String unit,
            String formula,
            String definition,
            Double value,
            Double spread,
            long n,
            boolean enough,
            List<Count> beside,
            List<MonthData> months) {}

    record Count(String what, long count) {}

    record MonthData(String month, Double value, Double spread, long n) {}

    static ProjectData of(ProjectSummary project, ProjectStory.Health health) {
        var scope = health.scope();
        return new ProjectData(
                project.slug(),
                project.name(),
                project.description(),
                project.lifecycle().slug(),
                project.language(),
                project.stars(),
                project.forks(),
                project.topics(),
                health.repositories().stream().map(PublicRepository::fullName).toList(),
                health.freshness().at(),
                health.freshness().complete(),
                new Window(
                        scope.first().toString(),
                        scope.last().toString(),
                        Who.word(scope.filter().who()),
                        scope.filter().bots().word()),
                Metric.ALL.stream()
                        .map(metric -> data(metric, health.readings()))
                        .toList());
    }

    /** A metric in a month (UTC). */
    private record Line(String metric, String name, String month, Double value, Double spread, long n) {}

    @Override
    public String csv() {
        return Csv.of(
                Line.class,
                metrics.stream()
                        .flatMap(metric -> metric.months().stream()
                                .map(month -> new Line(
                                        metric.metric(),
                                        metric.name(),
                                        month.month(),
                                        month.value(),
                                        month.spread(),
                                        month.n())))
                        .toList());
    }

    private static MetricData data(Metric metric, Readings readings) {
        var definition = metric.definition();
        var whole = readings.whole(metric);
        return new MetricData(
                definition.key(),
                definition.name(),
                definition.of(),
                lower(definition.unit()),
                definition.formula(),
                definition.url(),
                whole.value(),
                whole.spread(),
                whole.n(),
                whole.enough(),
                List.of(new Count(definition.apart(), whole.apart()), new Count(definition.aside(), whole.aside()))
                        .stream()
                        .filter(count -> !count.what().isEmpty())
                        .toList(),
                readings.months(metric).stream().map(ProjectData::month).toList());
    }

    private static MonthData month(Reading reading) {
        return new MonthData(reading.month().toString(), reading.value(), reading.spread(), reading.n());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}

package dev.stoa.portal;

import dev.stoa.contribution.Dimension;
import dev.stoa.contribution.Kind;
import dev.stoa.contribution.TallyFilter;
import dev.stoa.contribution.TallyFilter.Bots;
import dev.stoa.contribution.health.StarHistory;
import dev.stoa.project.ProjectSummary;
import dev.stoa.site.GrowthPlot;
import dev.stoa.site.Texts;
import java.time.YearMonth;
import java.util.List;

/**
 * A project's stars over time: an area by month and the same as a table. Filled with three statements.
 *
 * @param gain in the last twelve months; null where it is not known where they stood then
 * @param months the newest first
 */
record StarsPage(
        String slug, String name, long stars, Long gain, GrowthPlot plot, List<Row> months, Freshness freshness) {

    private static final int YEAR = 12;

    /** @param rows where the stars that were given are; those of bots are no fewer */
    record Row(YearMonth month, long stars, boolean counted, long given, String rows) {

        static Row of(String slug, StarHistory.Month month) {
            var filter = TallyFilter.ALL
                    .withProject(slug)
                    .withKinds(List.of(Kind.STAR))
                    .withBots(Bots.INCLUDE)
                    .narrowed(Dimension.MONTH, month.month().toString());
            return new Row(
                    month.month(),
                    month.stars(),
                    month.counted(),
                    month.given(),
                    filter.at("/contributions/rows").toString());
        }
    }

    static StarsPage of(ProjectSummary project, List<StarHistory.Month> months, Freshness freshness) {
        boolean year = months.size() > YEAR;
        return new StarsPage(
                project.slug(),
                project.name(),
                project.stars(),
                year
                        ? months.getLast().stars()
                                - months.get(months.size() - 1 - YEAR).stars()
                        : null,
                new GrowthPlot(
                        Texts.of(StarsTexts.class).plot(project.name()),
                        months.stream()
                                .map(month -> new GrowthPlot.Month(month.month(), month.stars(), month.counted()))
                                .toList()),
                months.reversed().stream()
                        .map(month -> Row.of(project.slug(), month))
                        .toList(),
                freshness);
    }

    static String address(String slug) {
        return "/projects/" + slug + "/stars";
    }

    public String address() {
        return address(slug);
    }

    /** CHAOSS's own page. */
    public String definition() {
        return StarHistory.DEFINITION;
    }

    /** Whether all months were counted by GitHub. */
    public boolean counted() {
        return months.stream().allMatch(Row::counted);
    }

    /** How many more there are than a year ago; nothing where there are fewer or as many. */
    public long more() {
        return gain == null ? 0 : Math.max(0, gain);
    }

    /** How many fewer there are than a year ago. */
    public long fewer() {
        return gain == null ? 0 : Math.max(0, -gain);
    }
}

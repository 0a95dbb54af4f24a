package dev.stoa.portal;

import dev.stoa.contribution.health.StarHistory;
import dev.stoa.project.ProjectSummary;
import dev.stoa.site.Csv;
import dev.stoa.site.Table;
import java.time.Instant;
import java.util.List;

/** A project's stars over time as open data, the oldest month first; content/pages/open-data.md is its dictionary. */
record StarsAnswer(
        Instant asOf,
        boolean complete,
        String project,
        String name,
        long stars,
        long total,
        List<Row> rows,
        Links links)
        implements Table {

    record Row(String month, long stars, boolean counted, long given, long repositories) {}

    static StarsAnswer of(ProjectSummary project, List<StarHistory.Month> months, Freshness freshness) {
        var address = StarsPage.address(project.slug());
        return new StarsAnswer(
                freshness.at(),
                freshness.complete(),
                project.slug(),
                project.name(),
                project.stars(),
                months.size(),
                months.stream()
                        .map(month -> new Row(
                                month.month().toString(),
                                month.stars(),
                                month.counted(),
                                month.given(),
                                month.repositories()))
                        .toList(),
                new Links(address, address + ".csv", null));
    }

    @Override
    public String next() {
        return null;
    }

    @Override
    public String csv() {
        return Csv.of(Row.class, rows);
    }
}

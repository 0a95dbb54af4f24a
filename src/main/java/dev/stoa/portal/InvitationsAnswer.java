package dev.stoa.portal;

import dev.stoa.portal.Invitations.Open;
import dev.stoa.site.Csv;
import dev.stoa.site.Narrowing;
import dev.stoa.site.Paging;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Good first issues as open data; content/pages/open-data.md is its dictionary. */
record InvitationsAnswer(Instant asOf, boolean complete, long total, List<Row> rows, Links links)
        implements LinkedTable {

    private static final int MOST = 1000;

    /** @param firstResponseHours median of the project over twelve months; null where too little is known */
    record Row(
            String url,
            String title,
            String repository,
            long number,
            URI project,
            String projectName,
            String language,
            List<String> labels,
            Instant openedAt,
            Double firstResponseHours) {

        static Row of(Open open, URI site) {
            var issue = open.issue();
            return new Row(
                    issue.url(),
                    issue.title(),
                    issue.repository(),
                    issue.number(),
                    site.resolve("/projects/" + issue.slug()),
                    issue.projectName(),
                    issue.language(),
                    issue.labels(),
                    issue.openedAt(),
                    open.hours() == null ? null : Math.round(open.hours() * 100) / 100.0);
        }
    }

    /** Labels in one field, separated by commas. */
    private record Line(
            String url,
            String title,
            String repository,
            long number,
            URI project,
            String projectName,
            String language,
            String labels,
            Instant openedAt,
            Double firstResponseHours) {

        static Line of(Row row) {
            return new Line(
                    row.url,
                    row.title,
                    row.repository,
                    row.number,
                    row.project,
                    row.projectName,
                    row.language,
                    String.join(",", row.labels),
                    row.openedAt,
                    row.firstResponseHours);
        }
    }

    static InvitationsAnswer of(Narrowing<Open> list, int page, Freshness freshness, URI site) {
        var hits = list.hits();
        var paging = Paging.of(list.here().ending(".json"), Integer.toString(page), hits.size(), MOST);
        return new InvitationsAnswer(
                freshness.at(),
                freshness.complete(),
                hits.size(),
                hits.stream()
                        .skip((page - 1L) * MOST)
                        .limit(MOST)
                        .map(open -> Row.of(open, site))
                        .toList(),
                Links.of(list.here(), paging));
    }

    @Override
    public String csv() {
        return Csv.of(Line.class, rows.stream().map(Line::of).toList());
    }
}

package dev.stoa.portal;

import dev.stoa.project.ProjectSummary;
import dev.stoa.site.Address;
import dev.stoa.site.Csv;
import dev.stoa.site.Paging;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * Projects as open data; content/pages/open-data.md is its dictionary.
 *
 * @param total on all pages
 */
record ProjectsAnswer(Instant asOf, boolean complete, long total, List<Row> rows, Links links) implements LinkedTable {

    static final int MOST = 1000;

    record Row(
            String project,
            URI url,
            String name,
            String description,
            String lifecycle,
            String language,
            List<String> topics,
            long stars,
            long forks,
            boolean archived,
            Instant pushedAt) {

        static Row of(ProjectSummary project, URI site) {
            return new Row(
                    project.slug(),
                    site.resolve("/projects/" + project.slug()),
                    project.name(),
                    project.description(),
                    project.lifecycle().slug(),
                    project.language(),
                    project.topics(),
                    project.stars(),
                    project.forks(),
                    project.archived(),
                    project.pushedAt());
        }
    }

    /** Topics in one field, separated by commas. */
    private record Line(
            String project,
            URI url,
            String name,
            String description,
            String lifecycle,
            String language,
            String topics,
            long stars,
            long forks,
            boolean archived,
            Instant pushedAt) {

        static Line of(Row row) {
            return new Line(
                    row.project,
                    row.url,
                    row.name,
                    row.description,
                    row.lifecycle,
                    row.language,
                    String.join(",", row.topics),
                    row.stars,
                    row.forks,
                    row.archived,
                    row.pushedAt);
        }
    }

    static ProjectsAnswer of(
            List<ProjectSummary> found, long total, Address list, Paging paging, Freshness freshness, URI site) {
        return new ProjectsAnswer(
                freshness.at(),
                freshness.complete(),
                total,
                found.stream().map(project -> Row.of(project, site)).toList(),
                Links.of(list, paging));
    }

    @Override
    public String csv() {
        return Csv.of(Line.class, rows.stream().map(Line::of).toList());
    }
}

package dev.stoa.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stoa.group.GroupDirectory;
import dev.stoa.group.GroupDirectory.Hit;
import dev.stoa.site.Csv;
import dev.stoa.site.Paging;
import java.util.List;

/** User groups as open data; content/pages/open-data.md is its dictionary. They are our own, so they are complete. */
record GroupsAnswer(boolean complete, long total, List<Row> rows, Links links) implements LinkedTable {

    private static final int MOST = 1000;

    /** @param kilometres from the place that was asked for, where one was */
    record Row(
            String group,
            String name,
            String city,
            String country,
            Double latitude,
            Double longitude,
            boolean online,
            boolean paused,
            List<String> languages,
            List<String> topics,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer kilometres) {

        static Row of(Hit hit) {
            var group = hit.group();
            return new Row(
                    group.slug(),
                    group.name(),
                    group.city(),
                    group.country(),
                    group.latitude(),
                    group.longitude(),
                    group.virtual(),
                    group.status() == dev.stoa.group.GroupStatus.PAUSED,
                    group.languages(),
                    group.topics(),
                    hit.kilometres());
        }
    }

    /** Lists in one field, separated by commas. */
    private record Line(
            String group,
            String name,
            String city,
            String country,
            Double latitude,
            Double longitude,
            boolean online,
            boolean paused,
            String languages,
            String topics,
            Integer kilometres) {

        static Line of(Row row) {
            return new Line(
                    row.group,
                    row.name,
                    row.city,
                    row.country,
                    row.latitude,
                    row.longitude,
                    row.online,
                    row.paused,
                    String.join(",", row.languages),
                    String.join(",", row.topics),
                    row.kilometres);
        }
    }

    static GroupsAnswer of(GroupsQuestion question, int page) {
        var hits = GroupDirectory.of(question.filter()).hits();
        var list = question.filter().address();
        var paging = Paging.of(list.ending(".json"), Integer.toString(page), hits.size(), MOST);
        long from = (page - 1L) * MOST;
        return new GroupsAnswer(
                true,
                hits.size(),
                hits.stream().skip(from).limit(MOST).map(Row::of).toList(),
                Links.of(list, paging));
    }

    @Override
    public String csv() {
        return Csv.of(Line.class, rows.stream().map(Line::of).toList());
    }
}

package dev.stoa.portal;

import dev.stoa.event.talk.TalkDirectory;
import dev.stoa.event.talk.TalkFilter;
import dev.stoa.event.talk.TalkLine;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.site.Csv;
import dev.stoa.site.Paging;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Talks as open data; content/pages/open-data.md is its dictionary. They are our own, so they are complete. */
record TalksAnswer(Instant asOf, boolean complete, long total, List<Row> rows, Links links) implements LinkedTable {

    private static final int MOST = 1000;

    /** @param account the last part of the address of the person's page; null for who has none */
    record Person(String account, String name, boolean ours) {}

    record Row(
            URI url,
            String title,
            List<Person> speakers,
            LocalDate day,
            URI event,
            String eventTitle,
            String group,
            String language,
            List<String> topics,
            String video,
            String slides,
            boolean sample) {

        static Row of(TalkLine talk, URI site) {
            return new Row(
                    site.resolve("/talks/" + talk.slug()),
                    talk.title(),
                    talk.speakers().stream()
                            .map(who -> new Person(who.handle(), who.name(), who.ours()))
                            .toList(),
                    talk.day(),
                    site.resolve("/events/" + talk.event()),
                    talk.eventTitle(),
                    talk.group(),
                    talk.language(),
                    talk.topics(),
                    talk.video(),
                    talk.slides(),
                    talk.sample());
        }
    }

    /** Lists in one field, separated by commas. */
    private record Line(
            URI url,
            String title,
            String speakers,
            LocalDate day,
            URI event,
            String eventTitle,
            String group,
            String language,
            String topics,
            String video,
            String slides,
            boolean sample) {

        static Line of(Row row) {
            return new Line(
                    row.url,
                    row.title,
                    row.speakers.stream().map(Person::name).collect(Collectors.joining(",")),
                    row.day,
                    row.event,
                    row.eventTitle,
                    row.group,
                    row.language,
                    String.join(",", row.topics),
                    row.video,
                    row.slides,
                    row.sample);
        }
    }

    static TalksAnswer of(TalkQueries talks, TalkFilter filter, int page, URI site) {
        var hits = new TalkDirectory(talks.all(), filter).hits();
        var paging = Paging.of(filter.address().ending(".json"), Integer.toString(page), hits.size(), MOST);
        return new TalksAnswer(
                hits.stream().map(TalkLine::changedAt).max(Instant::compareTo).orElse(null),
                true,
                hits.size(),
                hits.stream()
                        .skip((page - 1L) * MOST)
                        .limit(MOST)
                        .map(talk -> Row.of(talk, site))
                        .toList(),
                Links.of(filter.address(), paging));
    }

    @Override
    public String csv() {
        return csv(rows);
    }

    static String csv(List<Row> rows) {
        return Csv.of(Line.class, rows.stream().map(Line::of).toList());
    }
}

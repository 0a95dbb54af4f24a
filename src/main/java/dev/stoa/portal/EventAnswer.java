package dev.stoa.portal;

import dev.stoa.event.EventLine;
import dev.stoa.event.EventQueries;
import dev.stoa.event.MeetupSeries;
import dev.stoa.event.talk.TalkLine;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.site.Csv;
import dev.stoa.site.Single;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands at the address of an event, as open data; content/pages/open-data.md is its dictionary. As CSV it is its dates.
 *
 * @param kind conference, meetup or series
 * @param rows the one event, or the coming dates of a series
 * @param talks what our people say there; empty for a series
 */
record EventAnswer(URI url, String kind, String title, List<EventData> rows, List<TalksAnswer.Row> talks)
        implements Single {

    private static final int MOST_DATES = 100;

    static Optional<EventAnswer> of(String slug, LocalDate today, TalkQueries talks, URI site) {
        var url = site.resolve("/events/" + slug);
        return EventQueries.bySlug(slug)
                .map(event -> new EventAnswer(
                        url,
                        event.groupSlug() == null ? "conference" : "meetup",
                        event.title(),
                        data(List.of(event), site),
                        talks(talks.at(slug), site)))
                .or(() -> MeetupSeries.visible(slug)
                        .map(series -> new EventAnswer(
                                url,
                                "series",
                                series.title,
                                data(EventQueries.coming(series, today, MOST_DATES), site),
                                List.of())));
    }

    private static List<EventData> data(List<EventLine> events, URI site) {
        return events.stream().map(event -> EventData.of(event, site)).toList();
    }

    private static List<TalksAnswer.Row> talks(List<TalkLine> talks, URI site) {
        return talks.stream().map(talk -> TalksAnswer.Row.of(talk, site)).toList();
    }

    @Override
    public String csv() {
        return Csv.of(EventData.class, rows);
    }
}

package dev.stoa.portal;

import dev.stoa.event.EventState;
import dev.stoa.event.MeetupSeries;
import dev.stoa.event.Occurrence;
import dev.stoa.event.rsvp.PageWords;
import dev.stoa.event.rsvp.Places;
import dev.stoa.site.DateSpan;
import dev.stoa.site.Markdown;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.List;

/**
 * A series of meetups with its next dates, and whether there is room. Three statements.
 *
 * @param rhythm in words
 * @param text HTML, sanitised; null where nothing is said
 * @param open one can ask to come to every date
 * @param full the days on which all places are taken; null for none
 */
public record SeriesPage(
        String slug,
        String name,
        Link group,
        String rhythm,
        String place,
        boolean cancelled,
        String reason,
        List<Link> topics,
        RawString text,
        List<EventRow> coming,
        boolean open,
        String full,
        boolean sample) {

    private static final int COMING = 24;

    static SeriesPage of(MeetupSeries series, Instant now) {
        var coming = Occurrence.coming(series, now, COMING);
        var places = Places.of(coming, now);
        return new SeriesPage(
                series.slug,
                series.title,
                new Link(series.group.name, "/groups/" + series.group.slug),
                Rhythm.of(series),
                PageWords.place(series.place()),
                series.state == EventState.CANCELLED,
                series.reason,
                series.topics.stream().map(MeetupPage::topic).toList(),
                series.description.isEmpty() ? null : new RawString(Markdown.html(series.description)),
                coming.stream().map(SeriesPage::row).toList(),
                Places.anyOpen(places),
                PageWords.days(coming.stream()
                        .filter(date -> places.get(date.id).open()
                                && places.get(date.id).full())
                        .toList()),
                series.sample);
    }

    static EventRow row(Occurrence date) {
        var day = date.startsLocal.toLocalDate();
        return new EventRow(
                date.slug,
                date.title,
                day,
                new DateSpan(day, day).toString(),
                EventRow.clock(date.startsLocal, date.endsAt, date.zone),
                date.zone,
                date.startsAt,
                PageWords.place(
                        date.place().city(),
                        date.place().country(),
                        date.place().online() != null),
                EventRow.badge(date.state),
                !date.state.takesPlace(),
                date.state == EventState.RESCHEDULED && date.movedFrom != null
                        ? EventRow.told(date.movedFrom, true)
                        : null,
                null,
                false,
                false);
    }
}

package dev.stoa.portal;

import dev.stoa.event.EventState;
import dev.stoa.event.Occurrence;
import dev.stoa.event.rsvp.PageWords;
import dev.stoa.event.rsvp.Places;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.site.Address;
import dev.stoa.site.Language;
import dev.stoa.site.Markdown;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One date of a meetup, and the next ones of its series. Four statements, and one for the places while one can ask for them.
 *
 * @param time from when to when by the clocks of {@code zone}
 * @param text HTML, sanitised; null where nothing is said
 * @param moved when it was to be before; null unless it was rescheduled
 * @param rhythm in words; null for a single meetup
 */
public record MeetupPage(
        String slug,
        String name,
        Link group,
        LocalDate day,
        String days,
        String time,
        String zone,
        Instant startsAt,
        boolean over,
        String state,
        String reason,
        String moved,
        String place,
        String online,
        String url,
        String site,
        Integer capacity,
        Places places,
        String language,
        List<Link> topics,
        RawString text,
        String series,
        String rhythm,
        EventPeople people,
        List<EventRow> others,
        String calendar,
        boolean sample,
        RawString ld) {

    private static final int OTHERS = 8;

    static Optional<MeetupPage> of(String slug, Instant now, TalkQueries talks) {
        return Occurrence.visible(slug).map(date -> of(date, now, talks));
    }

    private static MeetupPage of(Occurrence date, Instant now, TalkQueries talks) {
        var series = date.series;
        boolean repeats = series.repeats();
        var others = repeats ? Occurrence.coming(series, now, OTHERS + 1) : List.<Occurrence>of();
        return new MeetupPage(
                date.slug,
                date.title,
                new Link(date.group.name, "/groups/" + date.group.slug),
                date.startsLocal.toLocalDate(),
                PageWords.day(date.startsLocal),
                EventRow.clock(date.startsLocal, date.endsAt, date.zone),
                date.zone,
                date.startsAt,
                !date.endsAt.isAfter(now),
                date.state.slug(),
                date.reason,
                date.state == EventState.RESCHEDULED && date.movedFrom != null
                        ? EventRow.told(date.movedFrom, true)
                        : null,
                PageWords.place(date.place()),
                date.place().online(),
                series.url,
                series.url == null ? null : SiteName.of(series.url),
                date.capacity,
                Places.of(date, now),
                series.language == null
                        ? null
                        : Locale.forLanguageTag(series.language).getDisplayLanguage(Language.current().locale),
                date.topics.stream().map(MeetupPage::topic).toList(),
                series.description.isEmpty() ? null : new RawString(Markdown.html(series.description)),
                series.slug,
                repeats ? Rhythm.of(series) : null,
                EventPeople.of(talks, date.slug),
                others.stream()
                        .filter(other -> !other.slug.equals(date.slug))
                        .limit(OTHERS)
                        .map(SeriesPage::row)
                        .toList(),
                "/events/" + (repeats ? series.slug : date.slug) + ".ics",
                series.sample,
                EventLd.of(date));
    }

    static Link topic(String topic) {
        return new Link(topic, Address.of("/events").with("topic", topic).toString());
    }
}

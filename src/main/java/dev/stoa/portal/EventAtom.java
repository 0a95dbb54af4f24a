package dev.stoa.portal;

import dev.stoa.event.EventNews;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** New and changed events as an {@link Atom} feed. An entry's id is the event's UID, the same whatever becomes of its address. */
final class EventAtom {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private EventAtom() {}

    static Atom of(List<EventNews> news, String company) {
        return new Atom(
                "New events of " + company,
                "/events",
                company,
                news.stream().map(EventNews::changedAt).findFirst().orElse(Instant.EPOCH),
                news.stream().map(EventAtom::entry).toList());
    }

    private static Atom.Entry entry(EventNews one) {
        return new Atom.Entry(
                "urn:uuid:" + one.uid(),
                one.state().badge().isEmpty() ? one.title() : one.state().badge() + ": " + one.title(),
                "/events/" + one.slug(),
                one.announcedAt(),
                one.changedAt(),
                (one.rule() == null ? "" : "A series from ") + DAY.format(one.startsOn()) + ", " + one.where()
                        + (one.reason() == null ? "" : ". " + one.reason()));
    }
}

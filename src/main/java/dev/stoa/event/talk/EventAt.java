package dev.stoa.event.talk;

import dev.stoa.event.Edition;
import dev.stoa.event.MeetupLife;
import dev.stoa.event.Occurrence;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The event at an address: an edition of a conference or one date of a meetup that visitors may see.
 *
 * @param edition its id, or null; exactly one of the two is not
 * @param day the first day, local to the place
 */
public record EventAt(Long edition, Long occurrence, String slug, String title, LocalDate day) {

    public static Optional<EventAt> of(String slug) {
        return Edition.visible(slug)
                .map(EventAt::of)
                .or(() -> Occurrence.visible(slug).map(EventAt::of));
    }

    /** What its trail is kept under. */
    String subject() {
        return edition != null ? MeetupLife.EDITION.subject() : MeetupLife.DATE.subject();
    }

    long id() {
        return edition != null ? edition : occurrence;
    }

    static Optional<EventAt> of(Talk talk) {
        return talk.editionId != null
                ? Edition.<Edition>findByIdOptional(talk.editionId).map(EventAt::of)
                : Occurrence.byId(talk.occurrenceId).map(EventAt::of);
    }

    private static EventAt of(Edition edition) {
        return new EventAt(edition.id, null, edition.slug, edition.name, edition.startsOn);
    }

    private static EventAt of(Occurrence date) {
        return new EventAt(null, date.id, date.slug, date.title, date.startsLocal.toLocalDate());
    }
}

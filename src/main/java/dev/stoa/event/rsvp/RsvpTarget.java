package dev.stoa.event.rsvp;

import dev.stoa.event.EventState;
import dev.stoa.event.MeetupSeries;
import dev.stoa.event.Occurrence;
import dev.stoa.site.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to come to: the page of one date, or of a series.
 *
 * @param date null on the page of a series
 */
record RsvpTarget(MeetupSeries series, Occurrence date) {

    /** As many dates are told of. */
    static final int SHOWN = 24;

    static Optional<RsvpTarget> of(String slug) {
        return Occurrence.visible(slug)
                .map(date -> new RsvpTarget(date.series, date))
                .or(() -> MeetupSeries.visible(slug).map(series -> new RsvpTarget(series, null)));
    }

    String slug() {
        return date == null ? series.slug : date.slug;
    }

    /** The next dates that one can still come to. */
    List<Occurrence> coming(Instant now) {
        return Occurrence.coming(series, now, SHOWN).stream()
                .filter(one -> Places.mayAsk(one, now))
                .toList();
    }

    Rsvp rsvp(RsvpForm form, String userName, GuestTerms terms) {
        boolean whole = date == null || form.whole() && series.repeats();
        return new Rsvp(series.id, whole ? null : date.id, form.name, form.email, userName, form.answers(terms));
    }

    /** Why nobody can ask for a place; null where one can. */
    String closed(GuestTerms terms, Instant now) {
        var texts = Texts.of(RsvpTexts.class);
        if (!terms.open) {
            return texts.noGuestsHere();
        }
        if (date == null) {
            return coming(now).isEmpty() ? texts.noDateKnown() : null;
        }
        if (Places.mayAsk(date, now)) {
            return null;
        }
        if (date.state == EventState.CANCELLED) {
            return texts.calledOff();
        }
        return date.state == EventState.POSTPONED ? texts.postponed() : texts.begun();
    }
}

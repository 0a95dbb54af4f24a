package dev.stoa.event.rsvp;

import dev.stoa.event.Occurrence;
import dev.stoa.site.Errors;
import dev.stoa.site.FormTrap;
import java.time.Instant;
import java.util.List;

/**
 * The form to get a place, also as it comes back when something is wrong.
 *
 * @param when of the one date; null on the page of a series
 * @param choose one may choose this date or all
 * @param places at the one date; null on the page of a series
 * @param full the days of the series on which all places are taken; null for none
 * @param closed why nobody can ask; null where one can
 * @param sent "mail" when a letter is on its way; empty before
 * @param signedIn the address of who is signed in; null for visitors, empty where we do not know it
 */
public record RsvpPage(
        String slug,
        String title,
        String group,
        String when,
        String place,
        String url,
        boolean choose,
        Places places,
        String full,
        String closed,
        RsvpForm form,
        Errors errors,
        String begun,
        GuestQuestions asks,
        String sent,
        String signedIn) {

    static RsvpPage of(RsvpTarget target, RsvpForm form, Errors errors, String sent, String signedIn, Instant now) {
        var date = target.date();
        var series = target.series();
        var terms = GuestTerms.of(series);
        var coming = series.repeats() ? target.coming(now) : List.<Occurrence>of();
        var all = Places.of(coming, now);
        return new RsvpPage(
                target.slug(),
                date == null ? series.title : date.title,
                series.group.name,
                date == null ? null : PageWords.when(date),
                PageWords.place(date == null ? series.place() : date.place()),
                series.url,
                date != null && series.repeats(),
                date == null ? null : Places.of(date, now),
                PageWords.days(
                        coming.stream().filter(one -> all.get(one.id).full()).toList()),
                target.closed(terms, now),
                form,
                errors,
                FormTrap.begin(now),
                GuestQuestions.of(terms),
                "mail".equals(sent) ? sent : "",
                signedIn);
    }

    /** Whoever asks for this one date now stands in line. */
    public boolean waits() {
        return places != null && places.full();
    }
}

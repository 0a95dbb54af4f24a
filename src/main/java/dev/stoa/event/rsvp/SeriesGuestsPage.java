package dev.stoa.event.rsvp;

import dev.stoa.event.MeetupSeries;
import dev.stoa.event.Occurrence;
import dev.stoa.site.Errors;
import java.time.Instant;
import java.util.List;

/**
 * The guests of a whole series in numbers, and what its hosts ask them. Four statements, and one for each series that it goes
 * on from.
 *
 * @param whole how many come to every date
 */
public record SeriesGuestsPage(
        long id, String title, String slug, long whole, List<Row> rows, GuestTermsForm form, Errors errors) {

    private static final int MOST = 40;

    public record Row(long date, String when, String state, Places places) {}

    static SeriesGuestsPage of(MeetupSeries series, GuestTermsForm typed, Errors errors, Instant now) {
        var terms = GuestTerms.of(series);
        var form = typed == null ? GuestTermsForm.of(terms) : typed;
        if (form.version == null) {
            form.version = Integer.toString(terms.version);
        }
        var dates = Occurrence.coming(series, now, MOST);
        var places = Places.of(dates, now);
        return new SeriesGuestsPage(
                series.id,
                series.title,
                series.slug,
                Guest.count("wholeId in ?1", SeriesLine.of(series)),
                dates.stream()
                        .map(date -> new Row(date.id, DateWords.when(date), date.state.badge(), places.get(date.id)))
                        .toList(),
                form,
                errors);
    }
}

package dev.stoa.event;

import dev.stoa.site.Errors;
import dev.stoa.workflow.Trail;
import java.time.Instant;
import java.util.List;

/**
 * One series on the desk: its plan as a form, its dates, its whole history.
 *
 * @param version of what is stored; the form keeps the one that was seen when typing began, until the conflict was shown
 * @param refusal why a move was refused; null when none was
 */
public record SeriesDeskPage(
        long id,
        String slug,
        String title,
        String groupName,
        String groupSlug,
        EventState state,
        String reason,
        boolean sample,
        boolean repeats,
        int version,
        int sequence,
        MeetupForm form,
        Errors errors,
        String refusal,
        boolean mayEdit,
        MeetupChoices choices,
        List<DateRow> dates,
        List<Trail.Entry> trail) {

    private static final int MOST = 60;

    /** @param differs what it has of its own, in words; empty where it is as the series */
    public record DateRow(
            long id, String day, String time, String zone, EventState state, String differs, boolean over) {}

    static SeriesDeskPage of(
            MeetupSeries series, MeetupForm typed, Errors errors, String refusal, boolean mayEdit, Instant now) {
        var form = typed == null ? MeetupForm.of(series.plan(), series.version) : typed;
        if (form.version == null) {
            form.version = Integer.toString(series.version);
        }
        return new SeriesDeskPage(
                series.id,
                series.slug,
                series.title,
                series.group.name,
                series.group.slug,
                series.state,
                series.reason,
                series.sample,
                series.repeats(),
                series.version,
                series.sequence,
                form,
                errors,
                refusal,
                mayEdit,
                MeetupChoices.of(),
                Occurrence.of(series).stream()
                        .sorted(java.util.Comparator.comparing((Occurrence date) -> !date.endsAt.isAfter(now))
                                .thenComparing(date -> date.startsAt))
                        .limit(MOST)
                        .map(date -> row(date, now))
                        .toList(),
                Trail.of(MeetupLife.SERIES.subject(), series.id).entries());
    }

    private static DateRow row(Occurrence date, Instant now) {
        var own = date.own.stream()
                .map(part -> part.toLowerCase(java.util.Locale.ROOT))
                .toList();
        return new DateRow(
                date.id,
                date.startsLocal.toLocalDate().toString(),
                date.startsLocal.toLocalTime().toString(),
                date.zone,
                date.state,
                String.join(", ", own),
                !date.endsAt.isAfter(now));
    }
}

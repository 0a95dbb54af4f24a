package dev.stoa.event;

import dev.stoa.site.Errors;

/** The form that changes a date and all that follow, also as it comes back when something is wrong. */
public record FollowingPage(
        long id, long seriesId, String title, String day, MeetupForm form, Errors errors, MeetupChoices choices) {

    /** @param typed as it was sent; null for the series as it is, beginning with this date */
    static FollowingPage of(Occurrence date, MeetupForm typed, Errors errors) {
        var form = typed == null ? MeetupForm.of(plan(date), date.version) : typed;
        if (form.version == null) {
            form.version = Integer.toString(date.version);
        }
        return new FollowingPage(
                date.id,
                date.series.id,
                date.series.title,
                date.startsLocal.toLocalDate().toString(),
                form,
                errors,
                MeetupChoices.of());
    }

    private static MeetupPlan plan(Occurrence date) {
        var plan = date.series.plan();
        return new MeetupPlan(
                plan.title(),
                plan.description(),
                new WallTime(
                        date.recurrenceId, plan.when().minutes(), plan.when().zone()),
                plan.rule(),
                plan.until(),
                plan.place(),
                plan.url(),
                plan.capacity(),
                plan.language(),
                plan.topics());
    }
}

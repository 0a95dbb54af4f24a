package dev.stoa.event;

import dev.stoa.site.Errors;

/** The form for a new meetup or series, also as it comes back when something is wrong. */
public record NewMeetupPage(MeetupForm form, Errors errors, MeetupChoices choices) {

    static NewMeetupPage of(MeetupForm form, Errors errors) {
        return new NewMeetupPage(form, errors, MeetupChoices.of());
    }
}

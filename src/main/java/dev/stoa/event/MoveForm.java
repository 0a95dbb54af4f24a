package dev.stoa.event;

import dev.stoa.site.Typed;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed to move a date or a series to another state; a new time where it is rescheduled. */
public class MoveForm {

    @RestForm
    public String to;

    @RestForm
    public String reason;

    @RestForm
    public String date;

    @RestForm
    public String time;

    @RestForm
    public String minutes;

    @RestForm
    public String version;

    static MoveForm of(Occurrence occurrence) {
        var form = new MoveForm();
        form.reason = "";
        form.date = occurrence.startsLocal.toLocalDate().toString();
        form.time = occurrence.startsLocal.toLocalTime().toString();
        form.minutes = Integer.toString(occurrence.minutes);
        form.version = Integer.toString(occurrence.version);
        return form;
    }

    void clean() {
        to = Typed.line(to);
        var text = Typed.line(reason);
        reason = text.substring(0, Math.min(text.length(), 1000));
        date = Typed.line(date);
        time = Typed.line(time);
        minutes = Typed.line(minutes);
    }

    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}

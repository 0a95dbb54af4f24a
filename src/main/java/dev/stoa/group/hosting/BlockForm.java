package dev.stoa.group.hosting;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jboss.resteasy.reactive.RestForm;

/** A room that staff need themselves, as they typed it: it is taken like one that a group has. */
public class BlockForm {

    private static final int LONGEST = 14 * 24 * 60;

    @RestForm
    public String blocked;

    @RestForm
    public String date;

    @RestForm
    public String time;

    @RestForm
    public String minutes;

    @RestForm
    public String title;

    record Reading(long room, Slot slot, String title, Errors errors) {}

    static BlockForm blank() {
        var form = new BlockForm();
        form.clean();
        return form;
    }

    Reading read(ZoneId zone) {
        clean();
        var errors = Errors.NONE;
        long room = blocked.matches("\\d{1,18}") ? Long.parseLong(blocked) : 0;
        if (room == 0) {
            errors = errors.with("blocked", "Choose a room.");
        }
        LocalDateTime starts = null;
        try {
            starts = LocalDateTime.of(LocalDate.parse(date), LocalTime.parse(time));
            if (starts.getYear() > 2100) {
                errors = errors.with("date", "The year " + starts.getYear() + " is out of reach: please check it.");
            }
        } catch (DateTimeException wrong) {
            errors = errors.with("date", "Write a day like 2026-11-10 and a time like 18:30.");
        }
        int length = minutes.matches("\\d{1,5}") ? Integer.parseInt(minutes) : 0;
        if (length < 1 || length > LONGEST) {
            errors = errors.with("minutes", "Say for how many minutes; two weeks at most.");
        }
        if (title.isEmpty() || title.length() > 80) {
            errors = errors.with("title", "Say what for, in 80 characters at most.");
        }
        return new Reading(room, starts == null ? null : new Slot(starts, length, zone), title, errors);
    }

    private void clean() {
        blocked = Typed.line(blocked);
        date = Typed.line(date);
        time = Typed.line(time);
        minutes = Typed.line(minutes);
        title = Typed.line(title);
    }
}

package dev.stoa.group.support;

import dev.stoa.site.Errors;
import dev.stoa.site.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Reads when a group wants to meet, as people type it: a day that is still to come, a time, a length. What cannot be is told
 * beside its field.
 */
final class MeetingTime {

    /** What a form can mean; calendars end there too. */
    private static final int LAST_YEAR = 2100;

    private static final int SHORTEST = 15;
    private static final int LONGEST = 24 * 60;

    private Errors errors;
    private final LocalDate day;
    private final LocalTime clock;
    private final int length;

    /** @param errors what was found so far @param today by UTC; that day is still to come somewhere */
    MeetingTime(Errors errors, String date, String time, String minutes, LocalDate today) {
        this.errors = errors;
        this.day = day(date, today);
        this.clock = clock(time);
        this.length = length(minutes);
    }

    Errors errors() {
        return errors;
    }

    /** Wall time; to be asked where there is no error. */
    LocalDateTime starts() {
        return LocalDateTime.of(day, clock);
    }

    int length() {
        return length;
    }

    private static SupportTexts texts() {
        return Texts.of(SupportTexts.class);
    }

    private LocalDate day(String typed, LocalDate today) {
        try {
            if (!typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
                throw new DateTimeException(typed);
            }
            var read = LocalDate.parse(typed);
            if (read.isBefore(today)) {
                errors = errors.with("date", texts().dayOver());
            } else if (read.getYear() > LAST_YEAR) {
                errors = errors.with("date", texts().yearFar(read.getYear()));
            } else {
                return read;
            }
        } catch (DateTimeException noDay) {
            errors = errors.with("date", texts().writeDay());
        }
        return null;
    }

    private LocalTime clock(String typed) {
        try {
            if (typed.matches("\\d{2}:\\d{2}(:00)?")) {
                return LocalTime.parse(typed);
            }
        } catch (DateTimeException noTime) {
            // 25:00 and the like.
        }
        errors = errors.with("time", texts().writeTime());
        return null;
    }

    private int length(String typed) {
        int read = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
        if (read < SHORTEST || read > LONGEST) {
            errors = errors.with("minutes", texts().sayMinutes());
        }
        return read;
    }
}

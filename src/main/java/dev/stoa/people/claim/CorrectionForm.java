package dev.stoa.people.claim;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** For whom a contributor worked, when, and what staff should know. */
public class CorrectionForm {

    private static final int LONGEST_NOTE = 1000;

    @RestForm
    public String organisation = "";

    @RestForm
    public String from = "";

    @RestForm
    public String to = "";

    @RestForm
    public String note = "";

    @RestForm
    public String email = "";

    Errors read() {
        organisation = Typed.line(organisation);
        from = Typed.line(from);
        to = Typed.line(to);
        note = Typed.text(note);
        email = Typed.line(email);
        var errors = Errors.NONE;
        if (organisation.isEmpty() || organisation.length() > 100) {
            errors = errors.with("organisation", "Name the organisation, in 100 characters at most.");
        }
        if (!from.isEmpty() && first().isEmpty()) {
            errors = errors.with("from", "Write a day like 2024-05-31, or leave it empty.");
        }
        if (!to.isEmpty() && last().isEmpty()) {
            errors = errors.with("to", "Write a day like 2024-05-31, or leave it empty.");
        }
        if (first().isPresent() && last().isPresent() && !first().get().isBefore(last().get())) {
            errors = errors.with("to", "The end comes after the beginning.");
        }
        if (note.length() > LONGEST_NOTE) {
            errors = errors.with("note", "Say it in " + LONGEST_NOTE + " characters.");
        }
        if (!email.isEmpty() && !Typed.isEmail(email)) {
            errors = errors.with("email", "That is no e-mail address; leave it empty for none.");
        }
        return errors;
    }

    Optional<LocalDate> first() {
        return day(from);
    }

    Optional<LocalDate> last() {
        return day(to);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed)
                    .filter(text -> !text.isEmpty())
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= 1970 && day.getYear() <= 2200);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}

package dev.stoa.people.claim;

import dev.stoa.site.Errors;
import dev.stoa.site.Texts;
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
        var texts = Texts.of(CorrectionTexts.class);
        var errors = Errors.NONE;
        if (organisation.isEmpty() || organisation.length() > 100) {
            errors = errors.with("organisation", texts.nameOrganisation());
        }
        if (!from.isEmpty() && first().isEmpty()) {
            errors = errors.with("from", texts.noDay());
        }
        if (!to.isEmpty() && last().isEmpty()) {
            errors = errors.with("to", texts.noDay());
        }
        if (first().isPresent() && last().isPresent() && !first().get().isBefore(last().get())) {
            errors = errors.with("to", texts.endsBefore());
        }
        if (note.length() > LONGEST_NOTE) {
            errors = errors.with("note", texts.noteTooLong(LONGEST_NOTE));
        }
        if (!email.isEmpty() && !Typed.isEmail(email)) {
            errors = errors.with("email", texts.noEmail());
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

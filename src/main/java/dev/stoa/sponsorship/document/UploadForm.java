package dev.stoa.sponsorship.document;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import dev.stoa.sponsorship.file.Checked;
import dev.stoa.sponsorship.file.Format;
import dev.stoa.sponsorship.file.Intake;
import dev.stoa.sponsorship.file.Unfit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A document, or a version of one, as typed and sent. A file cannot be kept in the form: it has to be chosen again. */
public class UploadForm {

    static final Set<Format> FORMATS = EnumSet.of(Format.PDF, Format.PNG, Format.JPEG, Format.ODT, Format.DOCX);

    private static final int LONGEST = 200;

    @RestForm
    public String kind;

    @RestForm
    public String title;

    @RestForm
    public String note;

    @RestForm
    public FileUpload file;

    static UploadForm blank() {
        var form = new UploadForm();
        form.clean();
        return form;
    }

    void clean() {
        kind = Typed.line(kind);
        title = Typed.line(title);
        note = Typed.line(note);
    }

    /** Empty where it is none. */
    Optional<DocumentKind> kind() {
        return Arrays.stream(DocumentKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    /** What is wrong with the words. */
    Errors words(boolean isNew) {
        var errors = Errors.NONE;
        if (isNew && kind().isEmpty()) {
            errors = errors.with("kind", "Choose what it is.");
        }
        if (isNew && title.isEmpty()) {
            errors = errors.with("title", "Give it a title, like “Sponsorship agreement”.");
        }
        for (var field : Set.of("title", "note")) {
            var typed = field.equals("title") ? title : note;
            if (typed.codePointCount(0, typed.length()) > LONGEST) {
                errors = errors.with(field, "Keep it below %d characters.".formatted(LONGEST));
            }
        }
        return errors;
    }

    /** A file that may be kept, or what is wrong with it added to the errors. */
    record Reading(Checked file, Errors errors) {}

    Reading read(Intake intake, boolean isNew) {
        var errors = words(isNew);
        try {
            return new Reading(intake.check(file, FORMATS, Intake.MOST_BYTES), errors);
        } catch (Unfit unfit) {
            return new Reading(null, errors.with("file", unfit.getMessage()));
        }
    }
}

package dev.stoa.sponsorship.document;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import org.jboss.resteasy.reactive.RestForm;

/** A document to be made, as typed. */
public class DraftForm {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4000;

    @RestForm
    public String from;

    @RestForm
    public String title;

    @RestForm
    public String recipient;

    @RestForm
    public String signatory;

    @RestForm
    public String reference;

    @RestForm
    public String remarks;

    static DraftForm blank(Boilerplate from) {
        var form = new DraftForm();
        form.from = from.slug();
        form.clean();
        form.title = "";
        return form;
    }

    void clean() {
        from = Typed.line(from);
        title = Typed.line(title);
        if (title.isEmpty()) {
            title = Boilerplate.bySlug(from).map(Boilerplate::toString).orElse("");
        }
        recipient = Typed.text(recipient).replace("\t", " ");
        signatory = Typed.line(signatory);
        reference = Typed.line(reference);
        remarks = Typed.text(remarks).replace("\t", " ");
    }

    Errors errors() {
        var errors = Errors.NONE;
        if (Boilerplate.bySlug(from).isEmpty()) {
            errors = errors.with("from", "Choose one of the list.");
        }
        errors = within(errors, "title", title, LONGEST_LINE);
        errors = within(errors, "recipient", recipient, 1000);
        errors = within(errors, "signatory", signatory, LONGEST_LINE);
        errors = within(errors, "reference", reference, LONGEST_LINE);
        errors = within(errors, "remarks", remarks, LONGEST_TEXT);
        return recipient.isEmpty() ? errors.with("recipient", "Say to whom it goes: name and address.") : errors;
    }

    private static Errors within(Errors errors, String field, String typed, int longest) {
        return typed.codePointCount(0, typed.length()) <= longest
                ? errors
                : errors.with(field, "Keep it below %,d characters.".formatted(longest));
    }

    Draft draft() {
        return new Draft(Boilerplate.bySlug(from).orElseThrow(), title, recipient, signatory, reference, remarks);
    }
}

package dev.stoa.event.rsvp;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import org.jboss.resteasy.reactive.RestForm;

/** What a host decides about guests, as typed; a box that is not ticked does not come. */
public class GuestTermsForm {

    @RestForm
    public String open;

    @RestForm
    public String diet;

    @RestForm
    public String access;

    @RestForm
    public String question;

    @RestForm
    public String version;

    static GuestTermsForm of(GuestTerms terms) {
        var form = new GuestTermsForm();
        form.open = terms.open ? "yes" : null;
        form.diet = terms.asksDiet ? "yes" : null;
        form.access = terms.asksAccess ? "yes" : null;
        form.question = terms.question;
        form.version = Integer.toString(terms.version);
        return form;
    }

    Errors read() {
        question = Typed.line(question);
        return question.length() > 200
                ? Errors.NONE.with("question", "Keep the question below 200 characters.")
                : Errors.NONE;
    }

    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}

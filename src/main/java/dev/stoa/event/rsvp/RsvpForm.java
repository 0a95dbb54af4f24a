package dev.stoa.event.rsvp;

import dev.stoa.site.Errors;
import dev.stoa.site.FormsTexts;
import dev.stoa.site.Texts;
import dev.stoa.site.Typed;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed to get a place, as typed. */
public class RsvpForm extends AnswersForm {

    @RestForm
    public String name;

    @RestForm
    public String email;

    /** "all" for every date of the series, else the one of the page. */
    @RestForm
    public String scope;

    static RsvpForm blank(String name) {
        var form = new RsvpForm();
        form.name = name;
        form.email = "";
        form.scope = "date";
        return form;
    }

    /** @param known the address of who is signed in, whatever was typed; null for visitors */
    Errors read(String known) {
        var errors = read();
        var texts = Texts.of(RsvpTexts.class);
        name = Typed.line(name);
        email = known == null ? Typed.line(email) : known;
        scope = "all".equals(scope) ? "all" : "date";
        if (name.isEmpty()) {
            errors = errors.with("name", texts.sayYourName());
        } else if (name.length() > 80) {
            errors = errors.with("name", texts.nameTooLong());
        }
        if (known == null && email.isEmpty()) {
            errors = errors.with("email", texts.needEmail());
        } else if (known == null && !Typed.isEmail(email)) {
            errors = errors.with("email", Texts.of(FormsTexts.class).noEmail());
        }
        return errors;
    }

    boolean whole() {
        return "all".equals(scope);
    }
}

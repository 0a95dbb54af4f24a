package dev.stoa.group;

import dev.stoa.site.FormsTexts;
import dev.stoa.site.Texts;
import dev.stoa.site.Typed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;

/** What a visitor typed about a group that we do not list yet, and about themselves. */
public class GroupProposalForm extends GroupForm {

    @RestForm
    @NotBlank(message = "{asker.name.missing}") @Size(max = 80, message = "{name.long80}") public String yourName;

    @RestForm
    @NotBlank(message = "{asker.email.missing}") public String email;

    /** They agree that visitors read their name. */
    @RestForm
    public String shown;

    @Override
    GroupReading read(Validator validator) {
        yourName = Typed.line(yourName);
        email = Typed.line(email);
        var reading = super.read(validator);
        var errors = reading.errors();
        if (!email.isEmpty() && !Typed.isEmail(email)) {
            errors = errors.with("email", Texts.of(FormsTexts.class).noEmail());
        }
        return new GroupReading(errors.none() ? reading.terms() : null, errors);
    }

    GroupProposal proposal(GroupTerms terms) {
        return new GroupProposal(terms, new Organiser.Person(null, yourName, email, "yes".equals(shown)));
    }

    static GroupProposalForm blank() {
        var form = new GroupProposalForm();
        form.clean();
        form.yourName = "";
        form.email = "";
        return form;
    }
}

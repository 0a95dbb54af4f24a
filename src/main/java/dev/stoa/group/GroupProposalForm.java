package dev.stoa.group;

import dev.stoa.site.Typed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;

/** What a visitor typed about a group that we do not list yet, and about themselves. */
public class GroupProposalForm extends GroupForm {

    @RestForm
    @NotBlank(message = "Say your name, so that we know whom to answer.") @Size(max = 80, message = "A name has 80 characters at most.") public String yourName;

    @RestForm
    @NotBlank(message = "We need an address to which we can write.") public String email;

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
            errors = errors.with("email", "This is no e-mail address. Write it like name@example.org.");
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

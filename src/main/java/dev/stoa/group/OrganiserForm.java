package dev.stoa.group;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;

/** What staff typed about somebody who runs a group. */
public class OrganiserForm {

    @RestForm
    @NotBlank(message = "Say how they are called.") @Size(max = 80, message = "A name has 80 characters at most.") public String person;

    @RestForm
    @Pattern(regexp = "|[a-z0-9._@+-]{1,64}", message = "A user name has letters, digits and . _ @ + - only.") public String userName;

    @RestForm
    public String email;

    @RestForm
    public String shown;

    record Reading(Organiser.Person person, Errors errors) {}

    static OrganiserForm blank() {
        var form = new OrganiserForm();
        form.clean();
        return form;
    }

    Reading read(Validator validator) {
        clean();
        var errors = Errors.of(validator, this);
        if (!email.isEmpty() && !Typed.isEmail(email)) {
            errors = errors.with("email", "This is no e-mail address. Write it like name@example.org.");
        }
        return new Reading(
                errors.none()
                        ? new Organiser.Person(Typed.orNull(userName), person, Typed.orNull(email), "yes".equals(shown))
                        : null,
                errors);
    }

    private void clean() {
        person = Typed.line(person);
        userName = Typed.line(userName).toLowerCase(Locale.ROOT);
        email = Typed.line(email);
    }
}

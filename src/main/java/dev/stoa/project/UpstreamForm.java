package dev.stoa.project;

import dev.stoa.site.Errors;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed to follow a repository of others, as typed. */
public class UpstreamForm {

    /** {@code owner/name}, or its address as a browser shows it; GitHub's rules for both names. */
    private static final Pattern NAME = Pattern.compile(
            "(?:https?://[^/\\s]+/)?([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))/([A-Za-z0-9._-]{1,100}?)(?:\\.git|/.*)?");

    @RestForm
    @NotBlank(message = "Name the repository, like kubernetes/kubernetes, or paste its address.") public String repository;

    @RestForm
    @Size(max = 300, message = "Keep it below 300 characters: visitors read this.") public String why;

    static UpstreamForm blank() {
        var form = new UpstreamForm();
        form.repository = "";
        form.why = "";
        return form;
    }

    /** A repository on GitHub by its name. */
    record Name(String owner, String name) {}

    Optional<Name> name() {
        Matcher typed = NAME.matcher(repository == null ? "" : repository.strip());
        return typed.matches() ? Optional.of(new Name(typed.group(1), typed.group(2))) : Optional.empty();
    }

    Errors errors(Validator validator) {
        var errors = Errors.of(validator, this);
        return name().isPresent()
                ? errors
                : errors.with("repository", "That is no repository: write owner/name, like kubernetes/kubernetes.");
    }

    String reason() {
        return why == null ? "" : why.replaceAll("\\p{Cntrl}", " ").strip();
    }
}

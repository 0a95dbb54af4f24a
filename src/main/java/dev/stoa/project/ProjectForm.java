package dev.stoa.project;

import dev.stoa.site.Errors;
import dev.stoa.site.Slug;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What a person typed about a project, as typed. */
public class ProjectForm {

    /** How the page calls each field. */
    static final Map<String, String> LABELS = Map.of(
            "name", "Name",
            "slug", "Address",
            "description", "Description",
            "visible", "Shown to visitors",
            "repository", "Repository");

    private static final java.util.regex.Pattern CONTROL = java.util.regex.Pattern.compile("[\\p{Cntrl}&&[^\t\n]]");

    @RestForm
    @NotBlank(message = "Give it a name.") @Size(max = 100, message = "A name has 100 characters at most.") public String name;

    @RestForm
    @NotBlank(message = "Give it an address: lower-case letters, digits and hyphens.") @Size(max = 80, message = "An address has 80 characters at most.") @Pattern(
            regexp = "|[a-z0-9]+(-[a-z0-9]+)*",
            message = "An address has lower-case letters, digits and single hyphens, like data-tools.")
    public String slug;

    @RestForm
    @Size(max = 500, message = "Keep it below 500 characters: it stands in lists.") public String description;

    @RestForm
    public String visible;

    @RestForm
    public String version;

    static ProjectForm of(Project project) {
        var form = new ProjectForm();
        form.name = project.name;
        form.slug = project.slug;
        form.description = project.description;
        form.visible = project.visible ? "yes" : null;
        form.version = Integer.toString(project.version);
        return form;
    }

    Errors check(Validator validator) {
        name = line(name);
        slug = line(slug);
        description = line(description);
        return Errors.of(validator, this);
    }

    ProjectTerms terms() {
        return new ProjectTerms(name, slug, description, "yes".equals(visible));
    }

    /** The version that the person saw; -1, which none has, where the form did not say. */
    int seen() {
        return number(version);
    }

    /** What to suggest when the address does not fit. */
    String suggestion() {
        return Slug.of(name);
    }

    static int number(String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    static String line(String typed) {
        return typed == null
                ? ""
                : CONTROL.matcher(typed).replaceAll("").replaceAll("\\s+", " ").strip();
    }
}

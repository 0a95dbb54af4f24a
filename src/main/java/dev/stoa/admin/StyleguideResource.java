package dev.stoa.admin;

import dev.stoa.site.Errors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Every component as it is, light and dark beside each other: made of the tags that the pages use, so that it cannot grow old. */
@Path("/styleguide")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "organiser", "admin"})
class StyleguideResource {

    @CheckedTemplate(basePath = "admin")
    static class Templates {
        static native TemplateInstance styleguide(StyleguidePage page, Errors errors);
    }

    @Inject
    Clock clock;

    @GET
    public TemplateInstance styleguide() {
        return Templates.styleguide(
                StyleguidePage.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                Errors.NONE
                        .with("light-wrong", "Say it in numbers, such as 1200.")
                        .with("dark-wrong", "Say it in numbers, such as 1200."));
    }
}

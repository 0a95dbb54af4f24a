package dev.stoa.group.hosting;

import dev.stoa.site.Errors;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;

/** The desk's list of venues, and the beginning of a new one. */
@Path("/admin/venues")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class VenuesResource {

    @CheckedTemplate(basePath = "hosting")
    static class Templates {
        static native TemplateInstance venues(VenuesPage page);

        static native TemplateInstance begin(VenueFormPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    VenueDesk desk;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance venues() {
        return Templates.venues(VenuesPage.of(actor(), clock.instant()));
    }

    @GET
    @Path("new")
    @RolesAllowed({"editor", "admin"})
    public TemplateInstance begin() {
        return Templates.begin(new VenueFormPage(VenueForm.blank(actor().name()), Errors.NONE));
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response open(@BeanParam VenueForm form) {
        var reading = form.read(validator);
        if (!reading.errors().none()) {
            return Response.status(422)
                    .entity(Templates.begin(new VenueFormPage(form, reading.errors())))
                    .build();
        }
        return Response.seeOther(URI.create("/admin/venues/" + desk.open(reading.terms(), false)))
                .build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

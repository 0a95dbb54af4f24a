package dev.stoa.sponsorship;

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
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The desk's list of sponsorships, and the beginning of a new one. */
@Path("/admin/sponsorships")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class SponsorshipsResource {

    @CheckedTemplate(basePath = "sponsorship")
    static class Templates {
        static native TemplateInstance sponsorships(SponsorshipsPage page);

        static native TemplateInstance begin(NewSponsorshipPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    SponsorshipDesk desk;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance sponsorships(
            @RestQuery String q,
            @RestQuery String state,
            @RestQuery String year,
            @RestQuery String owner,
            @RestQuery String page) {
        return Templates.sponsorships(SponsorshipsPage.of(SponsorshipFilter.of(q, state, year, owner), page, actor()));
    }

    @GET
    @Path("new")
    @RolesAllowed({"editor", "admin"})
    public TemplateInstance begin(@RestQuery String edition) {
        var form = SponsorshipForm.blank(edition, actor().name());
        return Templates.begin(new NewSponsorshipPage(form, Errors.NONE, List.of(), Choices.of(today())));
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response add(@BeanParam SponsorshipForm form) {
        var reading = form.read(validator, today());
        if (!reading.errors().none()) {
            var matches = reading.matches().stream().map(EditionChoice::option).toList();
            return Response.status(422)
                    .entity(Templates.begin(
                            new NewSponsorshipPage(form, reading.errors(), matches, Choices.of(today()))))
                    .build();
        }
        return Response.seeOther(URI.create("/admin/sponsorships/" + desk.begin(reading.terms(), actor())))
                .build();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

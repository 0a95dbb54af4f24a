package dev.stoa.sponsorship;

import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import dev.stoa.sponsorship.money.NotPosted;
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

/** The beginning of a new sponsorship; the list of all is the desk's. */
@Path("/admin/sponsorships")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class SponsorshipsResource {

    @CheckedTemplate(basePath = "sponsorship")
    static class Templates {
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
    @Path("new")
    @RolesAllowed({"editor", "admin"})
    public TemplateInstance begin(@RestQuery String edition) {
        var form = SponsorshipForm.blank(edition, actor().name());
        return Templates.begin(new NewSponsorshipPage(form, Errors.NONE, List.of(), Choices.of(today(), form.budget)));
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response add(@BeanParam SponsorshipForm form) {
        var reading = form.read(validator, today());
        if (!reading.errors().none()) {
            return wrong(
                    form,
                    reading.errors(),
                    reading.matches().stream().map(EditionChoice::option).toList());
        }
        try {
            return Response.seeOther(URI.create("/admin/sponsorships/" + desk.begin(reading.terms(), actor())))
                    .build();
        } catch (NotPosted refused) {
            return wrong(form, Errors.NONE.with("budget", refused.getMessage()), List.of());
        }
    }

    private Response wrong(SponsorshipForm form, Errors errors, List<Option> matches) {
        return Response.status(422)
                .entity(Templates.begin(
                        new NewSponsorshipPage(form, errors, matches, Choices.of(today(), form.budget))))
                .build();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

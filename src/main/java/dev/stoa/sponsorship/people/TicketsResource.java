package dev.stoa.sponsorship.people;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.matter.Typed;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The tickets of one sponsorship: given to named colleagues and taken back. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/tickets")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class TicketsResource {

    @CheckedTemplate(basePath = "sponsorship/people")
    static class Templates {
        static native TemplateInstance tickets(TicketsPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    TicketDesk desk;

    @Inject
    Clock clock;

    @RestPath
    long sponsorship;

    @GET
    public TemplateInstance tickets() {
        return page(TicketsPage.Attempt.NONE);
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response give(@RestForm String benefit) {
        var typed = Typed.sent();
        long id = typed.raw("benefit").matches("\\d{1,18}") ? Long.parseLong(typed.raw("benefit")) : 0;
        sponsorship();
        try {
            desk.give(sponsorship, id, ParticipationReading.person(typed), actor());
        } catch (Typed.Wrong wrong) {
            return answer(422, new TicketsPage.Attempt(id, wrong.getMessage(), typed.raw("person")));
        } catch (TicketDesk.Refused refused) {
            return answer(409, new TicketsPage.Attempt(id, refused.getMessage(), typed.raw("person")));
        }
        return here();
    }

    @POST
    @Path("{ticket: \\d{1,18}}/return")
    @RolesAllowed({"editor", "admin"})
    public Response takeBack(@RestPath long ticket) {
        try {
            desk.takeBack(sponsorship, ticket, actor());
        } catch (TicketDesk.Refused refused) {
            return answer(409, new TicketsPage.Attempt(0, refused.getMessage(), ""));
        }
        return here();
    }

    private Response answer(int status, TicketsPage.Attempt attempt) {
        return Response.status(status).entity(page(attempt)).build();
    }

    private TemplateInstance page(TicketsPage.Attempt attempt) {
        return Templates.tickets(TicketsPage.of(sponsorship(), actor(), attempt, LocalDate.now(clock)));
    }

    private Response here() {
        return Response.seeOther(URI.create(TicketsPage.href(sponsorship))).build();
    }

    private Sponsorship sponsorship() {
        return Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

package dev.stoa.sponsorship.people;

import dev.stoa.site.Outdated;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Who attends, speaks and staffs the booth at one sponsored conference. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/people")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class PeopleResource {

    @CheckedTemplate(basePath = "sponsorship/people")
    static class Templates {
        static native TemplateInstance people(PeoplePage page);

        static native TemplateInstance person(PeoplePage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    PeopleDesk desk;

    @RestPath
    long sponsorship;

    @GET
    public TemplateInstance people() {
        return Templates.people(PeoplePage.list(sponsorship(), actor(), null));
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response add(@RestForm String person) {
        var whole = sponsorship();
        var reading = ParticipationReading.of(Typed.sent());
        if (!reading.errors().none()) {
            return answer(422, Templates.people(PeoplePage.list(whole, actor(), reading)));
        }
        try {
            desk.add(sponsorship, reading, actor());
        } catch (PeopleDesk.There there) {
            return answer(409, Templates.people(PeoplePage.list(whole, actor(), reading.there())));
        }
        return here();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public TemplateInstance person(@RestPath long id) {
        return one(id, null, false);
    }

    @POST
    @Path("{id: \\d{1,18}}")
    @RolesAllowed({"editor", "admin"})
    public Response revise(@RestPath long id, @RestForm String version) {
        stored(id);
        var reading = ParticipationReading.of(Typed.sent());
        if (!reading.errors().none()) {
            return answer(422, one(id, reading, false));
        }
        try {
            desk.revise(sponsorship, id, reading, actor());
        } catch (PeopleDesk.There there) {
            return answer(409, one(id, reading.there(), false));
        } catch (Outdated outdated) {
            return answer(409, one(id, reading, true));
        }
        return here();
    }

    @POST
    @Path("{id: \\d{1,18}}/removal")
    @RolesAllowed({"editor", "admin"})
    public Response remove(@RestPath long id, @RestForm String version) {
        try {
            desk.remove(sponsorship, id, Typed.sent().version(), actor());
        } catch (Outdated outdated) {
            return answer(409, one(id, null, true));
        }
        return here();
    }

    private TemplateInstance one(long id, ParticipationReading tried, boolean outdated) {
        return Templates.person(PeoplePage.one(sponsorship(), stored(id), actor(), tried, outdated));
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private Response here() {
        return Response.seeOther(URI.create(PeoplePage.href(sponsorship))).build();
    }

    private Sponsorship sponsorship() {
        return Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
    }

    private Participation stored(long id) {
        return Participation.one(sponsorship, id).orElseThrow(NotFoundException::new);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

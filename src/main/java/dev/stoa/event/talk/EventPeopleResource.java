package dev.stoa.event.talk;

import dev.stoa.site.Errors;
import dev.stoa.site.Typed;
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

/** Who of our people attends or organises an event; who speaks there stands with the talks. */
@Path("/admin/events/{slug: [a-z0-9-]+}/people")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class EventPeopleResource {

    @CheckedTemplate(basePath = "event")
    static class Templates {
        static native TemplateInstance people(EventPeoplePage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    TalkDesk desk;

    @RestPath
    String slug;

    @GET
    public TemplateInstance people() {
        return Templates.people(EventPeoplePage.of(event(), actor().is("editor")));
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response change(@RestForm String attend, @RestForm String organise) {
        var event = event();
        var go = PeopleText.read(attend, true);
        var run = PeopleText.read(organise, true);
        var errors = Errors.NONE;
        errors = go.error() == null ? errors : errors.with("attend", go.error());
        errors = run.error() == null ? errors : errors.with("organise", run.error());
        if (!errors.none()) {
            return Response.status(422)
                    .entity(Templates.people(
                            EventPeoplePage.of(event, Typed.text(attend), Typed.text(organise), errors, true)))
                    .build();
        }
        desk.people(event, go.people(), run.people(), false, actor());
        return Response.seeOther(URI.create("/admin/events/" + slug + "/people"))
                .build();
    }

    private EventAt event() {
        return EventAt.of(slug).orElseThrow(NotFoundException::new);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

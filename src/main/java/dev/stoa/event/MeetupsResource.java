package dev.stoa.event;

import dev.stoa.group.GroupEditors;
import dev.stoa.group.UserGroup;
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
import org.jboss.resteasy.reactive.RestQuery;

/** The desk's list of meetups, and the beginning of a new one. */
@Path("/admin/meetups")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "organiser", "admin"})
class MeetupsResource {

    @CheckedTemplate(basePath = "event")
    static class Templates {
        static native TemplateInstance meetups(MeetupsPage page);

        static native TemplateInstance begin(NewMeetupPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    MeetupDesk desk;

    @Inject
    Validator validator;

    @GET
    public TemplateInstance meetups(@RestQuery String q, @RestQuery String state, @RestQuery String page) {
        return Templates.meetups(MeetupsPage.of(q, state, page, actor()));
    }

    @GET
    @Path("new")
    @RolesAllowed({"editor", "organiser", "admin"})
    public TemplateInstance begin(@RestQuery String group) {
        return Templates.begin(NewMeetupPage.of(MeetupForm.blank(group), Errors.NONE));
    }

    @POST
    @RolesAllowed({"editor", "organiser", "admin"})
    public Response add(@BeanParam MeetupForm form) {
        var reading = form.read(validator);
        var group = UserGroup.<UserGroup>find("slug", form.group).firstResultOptional();
        var errors = group.isEmpty()
                ? reading.errors()
                        .with("group", "No group has this address. Copy it from its page, like stockholm-kug.")
                : GroupEditors.mayEdit(actor(), group.get().id)
                        ? reading.errors()
                        : reading.errors()
                                .with("group", "Only its organisers and editors may add meetups of this group.");
        if (!errors.none()) {
            return Response.status(422)
                    .entity(Templates.begin(NewMeetupPage.of(form, errors)))
                    .build();
        }
        return Response.seeOther(URI.create("/admin/meetups/" + desk.begin(group.get().id, reading.plan(), actor())))
                .build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

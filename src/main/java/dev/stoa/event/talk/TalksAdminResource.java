package dev.stoa.event.talk;

import dev.stoa.site.Errors;
import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;

/** Talks on the desk: the list, a new one, and each one's form. */
@Path("/admin/talks")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class TalksAdminResource {

    private static final String OUTDATED =
            "Somebody saved this after you had opened it. What you typed stands below, nothing of it is stored yet: look at"
                    + " the history, then save again.";

    @CheckedTemplate(basePath = "event")
    static class Templates {
        static native TemplateInstance talks(TalksAdminPage page);

        static native TemplateInstance talk(TalkAdminPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    TalkDesk desk;

    @Inject
    Validator validator;

    @GET
    public TemplateInstance talks(@RestQuery String q, @RestQuery String page) {
        return Templates.talks(TalksAdminPage.of(q, page, actor().is("editor")));
    }

    @GET
    @Path("new")
    @RolesAllowed({"editor", "admin"})
    public TemplateInstance begin(@RestQuery String event) {
        return Templates.talk(TalkAdminPage.begin(TalkForm.blank(event), Errors.NONE));
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response add(@BeanParam TalkForm form) {
        var reading = form.read(validator);
        if (!reading.errors().none()) {
            return Response.status(422)
                    .entity(Templates.talk(TalkAdminPage.begin(form, reading.errors())))
                    .build();
        }
        return here(desk.add(reading.facts(), false));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public TemplateInstance talk(long id) {
        return page(id, null, Errors.NONE, null);
    }

    @POST
    @Path("{id: \\d{1,18}}")
    @RolesAllowed({"editor", "admin"})
    public Response revise(long id, @BeanParam TalkForm form) {
        var reading = form.read(validator);
        if (!reading.errors().none()) {
            return Response.status(422)
                    .entity(page(id, form, reading.errors(), null))
                    .build();
        }
        try {
            desk.revise(id, form.seen(), reading.facts(), actor());
        } catch (Outdated outdated) {
            form.version = Integer.toString(Talk.byId(id).orElseThrow(NotFoundException::new).version);
            return Response.status(409)
                    .entity(page(id, form, Errors.NONE, OUTDATED))
                    .build();
        }
        return here(id);
    }

    private TemplateInstance page(long id, TalkForm form, Errors errors, String problem) {
        var talk = Talk.byId(id).orElseThrow(NotFoundException::new);
        return Templates.talk(TalkAdminPage.of(talk, form, errors, problem, actor().is("editor")));
    }

    private static Response here(long id) {
        return Response.seeOther(URI.create("/admin/talks/" + id)).build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

package dev.stoa.project;

import dev.stoa.identity.CurrentUser;
import dev.stoa.identity.Role;
import dev.stoa.site.Errors;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import org.jboss.resteasy.reactive.RestPath;

/** Staff's list of the repositories of others that the company follows. */
@Path("/admin/upstreams")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
@Produces(MediaType.TEXT_HTML)
class UpstreamResource {

    private static final String SUBJECT = "Upstream";

    @CheckedTemplate(basePath = "project")
    static class Templates {
        static native TemplateInstance upstreams(UpstreamsPage page);
    }

    @Inject
    CurrentUser user;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance upstreams() {
        return page(UpstreamForm.blank(), Errors.NONE);
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    @Transactional
    public Response follow(@BeanParam UpstreamForm form) {
        var errors = form.errors(validator);
        if (errors.none()) {
            var name = form.name().orElseThrow();
            if (Upstream.of(name.owner(), name.name()).isEmpty()) {
                var upstream = new Upstream(
                        name.owner(),
                        name.name(),
                        form.reason(),
                        user.signedIn().name(),
                        clock.instant());
                upstream.persist();
                keep(upstream, null, upstream.fullName());
                return here();
            }
            errors = errors.with("repository", "%s/%s is followed already.".formatted(name.owner(), name.name()));
        }
        return Response.status(422).entity(page(form, errors)).build();
    }

    @POST
    @Path("{id: \\d{1,18}}/removal")
    @RolesAllowed({"editor", "admin"})
    @Transactional
    public Response forget(@RestPath long id) {
        Upstream upstream = Upstream.<Upstream>findByIdOptional(id).orElseThrow(NotFoundException::new);
        keep(upstream, upstream.fullName(), null);
        upstream.forget();
        return here();
    }

    private void keep(Upstream upstream, String before, String after) {
        Change.keep(
                SUBJECT,
                upstream.id,
                Collections.singletonMap("Repository", before),
                Collections.singletonMap("Repository", after),
                actor(),
                clock.instant());
    }

    private Actor actor() {
        var someone = user.signedIn();
        return new Actor(someone.name(), someone.roles());
    }

    private TemplateInstance page(UpstreamForm form, Errors errors) {
        var someone = user.signedIn();
        return Templates.upstreams(UpstreamsPage.of(someone.is(Role.EDITOR) || someone.is(Role.ADMIN), form, errors));
    }

    private static Response here() {
        return Response.seeOther(URI.create("/admin/upstreams")).build();
    }
}

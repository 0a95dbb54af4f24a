package dev.stoa.pipeline;

import dev.stoa.site.Errors;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;

/** Staff see how the derived data stand, and have some of it made anew. */
@Path("/admin/pipeline")
@RolesAllowed({"viewer", "editor", "admin"})
@Produces(MediaType.TEXT_HTML)
class PipelineResource {

    @CheckedTemplate(basePath = "pipeline")
    static class Templates {
        static native TemplateInstance pipeline(PipelinePage page);
    }

    @Inject
    Pipeline pipeline;

    @Inject
    SecurityIdentity identity;

    @Inject
    Clock clock;

    @GET
    @Blocking
    public TemplateInstance pipeline(@RestQuery String step) {
        return page(RunForm.of(step), Errors.NONE);
    }

    /** Asks for a step and all that depends on it to make a span of days anew. */
    @POST
    @Path("runs")
    @RolesAllowed("admin")
    @Blocking
    public Response run(@BeanParam RunForm form) {
        var errors = form.errors(pipeline.graph());
        if (!errors.none()) {
            return Response.status(422).entity(page(form, errors)).build();
        }
        pipeline.again(form.step, form.span(), identity.getPrincipal().getName());
        return Response.seeOther(URI.create("/admin/pipeline")).build();
    }

    private TemplateInstance page(RunForm form, Errors errors) {
        var runs = QuarkusTransaction.requiringNew().call(StepRun::all);
        return Templates.pipeline(
                PipelinePage.of(pipeline, runs, form, errors, identity.hasRole("admin"), clock.instant()));
    }
}

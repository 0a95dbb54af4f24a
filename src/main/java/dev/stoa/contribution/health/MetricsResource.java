package dev.stoa.contribution.health;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

/** All metrics for staff: of everything, an organisation, a repository or a project, by month. */
@Path("/admin/metrics")
@RolesAllowed({"viewer", "editor", "approver", "admin"})
class MetricsResource {

    @CheckedTemplate(basePath = "contribution")
    static class Templates {
        static native TemplateInstance metrics(MetricsPage page);
    }

    @Inject
    Metrics metrics;

    @GET
    public TemplateInstance metrics(
            @RestQuery String of,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String bots,
            @RestQuery String who) {
        var form = ScopeForm.read(of, from, to, bots, who, metrics.thisMonth());
        return Templates.metrics(MetricsPage.of(form, metrics.of(form.scope())));
    }
}

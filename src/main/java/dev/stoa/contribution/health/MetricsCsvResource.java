package dev.stoa.contribution.health;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;

/** The same as a file for a spreadsheet. */
@Path("/admin/metrics.csv")
@RolesAllowed({"viewer", "editor", "approver", "admin"})
class MetricsCsvResource {

    @Inject
    Metrics metrics;

    @GET
    @Produces("text/csv;charset=utf-8")
    public Response metrics(
            @RestQuery String of,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String bots,
            @RestQuery String who) {
        var form = ScopeForm.read(of, from, to, bots, who, metrics.thisMonth());
        if (form.error() != null) {
            return Response.status(404).build();
        }
        return Response.ok(MetricsCsv.of(metrics.of(form.scope())))
                .header("Content-Disposition", "attachment; filename=\"metrics.csv\"")
                .build();
    }
}

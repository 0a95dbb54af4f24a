package dev.stoa.group.support;

import dev.stoa.site.Csv;
import dev.stoa.workflow.Actor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jboss.resteasy.reactive.RestQuery;

/** The same list as a file for a spreadsheet: no names of askers, no words of theirs. */
@Path("/admin/requests.csv")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "organiser", "admin"})
class RequestsCsvResource {

    private static final int MOST = 10_000;

    public record Line(
            long id,
            String wanted,
            String state,
            String group,
            LocalDateTime starts,
            Integer heads,
            String owner,
            Instant asked,
            Instant due) {}

    @Inject
    SecurityIdentity identity;

    @Inject
    Clock clock;

    @GET
    @Produces(Csv.TYPE)
    public Response requests(
            @RestQuery String q,
            @RestQuery String state,
            @RestQuery String wanted,
            @RestQuery String owner,
            @RestQuery String group,
            @RestQuery String late) {
        var actor = new Actor(identity.getPrincipal().getName(), identity.getRoles());
        var rows = RequestQueries.rows(
                RequestFilter.of(q, state, wanted, owner, group, late, actor, clock.instant()), 0, MOST);
        return Response.ok(Csv.of(
                        Line.class,
                        rows.stream()
                                .map(row -> new Line(
                                        row.id(),
                                        row.wanted().id(),
                                        row.state().slug(),
                                        row.group(),
                                        row.starts(),
                                        row.heads(),
                                        row.owner(),
                                        row.createdAt(),
                                        row.dueAt()))
                                .toList()))
                .header("Content-Disposition", "attachment; filename=\"requests.csv\"")
                .build();
    }
}

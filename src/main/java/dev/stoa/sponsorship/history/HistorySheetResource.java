package dev.stoa.sponsorship.history;

import dev.stoa.site.Sheet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The history as a file, narrowed as the page that led here; times in UTC. */
@Path("/admin")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class HistorySheetResource {

    private static final int MOST = 20_000;

    private static final List<String> COLUMNS =
            List.of("at", "who", "subject", "id", "object", "field", "from", "to", "reason");

    @Inject
    HistoryQueries queries;

    @GET
    @Path("history.csv")
    public Response csv(
            @RestQuery String who,
            @RestQuery String subject,
            @RestQuery String field,
            @RestQuery String from,
            @RestQuery String to) {
        return sheet(HistoryFilter.of(who, subject, field, from, to)).answer("csv");
    }

    @GET
    @Path("history.xlsx")
    public Response xlsx(
            @RestQuery String who,
            @RestQuery String subject,
            @RestQuery String field,
            @RestQuery String from,
            @RestQuery String to) {
        return sheet(HistoryFilter.of(who, subject, field, from, to)).answer("xlsx");
    }

    private Sheet sheet(HistoryFilter filter) {
        return new Sheet(
                "history",
                COLUMNS,
                queries.rows(filter, 0, MOST).stream()
                        .map(entry -> Arrays.<Object>asList(
                                entry.at(),
                                entry.who(),
                                entry.subject(),
                                entry.subjectId(),
                                entry.object(),
                                entry.field(),
                                entry.from(),
                                entry.to(),
                                entry.reason()))
                        .toList());
    }
}

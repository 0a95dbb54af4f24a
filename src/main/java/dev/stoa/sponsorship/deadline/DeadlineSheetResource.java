package dev.stoa.sponsorship.deadline;

import dev.stoa.site.Sheet;
import io.quarkus.arc.All;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** What is due as a file, narrowed as the page that led here. */
@Path("/admin")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class DeadlineSheetResource {

    /** @param at the exact moment (UTC); empty while it is not known */
    public record Line(
            LocalDate day,
            Instant at,
            String title,
            long sponsorship,
            String conference,
            String owner,
            String backup,
            LocalDate askAgainOn,
            String says,
            String cost) {

        static Line of(Due due) {
            return new Line(
                    due.day(),
                    due.at(),
                    due.title(),
                    due.sponsorship(),
                    due.sponsorshipTitle(),
                    due.owner(),
                    due.backup(),
                    due.askAgainOn(),
                    due.says(),
                    due.cost());
        }
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    @All
    List<Due.Source> sources;

    @Inject
    Clock clock;

    @GET
    @Path("deadlines.csv")
    public Response csv(@RestQuery String view) {
        return sheet(view).answer("csv");
    }

    @GET
    @Path("deadlines.xlsx")
    public Response xlsx(@RestQuery String view) {
        return sheet(view).answer("xlsx");
    }

    private Sheet sheet(String view) {
        var now = clock.instant();
        var me = identity.getPrincipal().getName();
        var chosen = DeadlinesPage.View.of(view);
        return Sheet.of(
                "deadlines",
                Line.class,
                sources.stream()
                        .flatMap(source -> source.open(now).stream())
                        .filter(due -> chosen.shows(due, me, now))
                        .sorted(Deadlines.URGENT)
                        .map(Line::of)
                        .toList());
    }
}

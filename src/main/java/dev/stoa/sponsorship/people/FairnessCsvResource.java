package dev.stoa.sponsorship.people;

import dev.stoa.site.Csv;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** Who went where over a year, as a table. */
@Path("/admin/attendance.csv")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class FairnessCsvResource {

    @Inject
    Clock clock;

    @GET
    @Produces(Csv.TYPE)
    public String table(@RestQuery String year) {
        var page = FairnessPage.asked(year, LocalDate.now(clock).getYear());
        var header = new ArrayList<>(List.of("year", "person", "events"));
        header.addAll(page.roles());
        header.add("where");
        return Csv.of(
                header,
                page.rows().stream()
                        .map(row -> {
                            var fields = new ArrayList<Object>(List.of(page.year(), row.person(), row.events()));
                            fields.addAll(row.counts());
                            fields.add(row.where().stream()
                                    .map(FairnessPage.Where::title)
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
                            return fields;
                        })
                        .toList());
    }
}

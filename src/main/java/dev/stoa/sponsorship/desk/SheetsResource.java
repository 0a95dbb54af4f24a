package dev.stoa.sponsorship.desk;

import dev.stoa.site.Sheet;
import dev.stoa.sponsorship.SponsorshipState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The tables of this package as files, narrowed and ordered as the page that led here. */
@Path("/admin")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class SheetsResource {

    private static final int MOST = 20_000;

    @Inject
    DeskQueries queries;

    @Inject
    MoneyByMonth money;

    @Inject
    Clock clock;

    @GET
    @Path("sponsorships.csv")
    public Response sponsorshipsCsv(@BeanParam DeskAddress address) {
        return sponsorships(address).answer("csv");
    }

    @GET
    @Path("sponsorships.xlsx")
    public Response sponsorshipsXlsx(@BeanParam DeskAddress address) {
        return sponsorships(address).answer("xlsx");
    }

    @GET
    @Path("board.csv")
    public Response boardCsv(@BeanParam DeskAddress address, @RestQuery String closed) {
        return board(address, closed).answer("csv");
    }

    @GET
    @Path("board.xlsx")
    public Response boardXlsx(@BeanParam DeskAddress address, @RestQuery String closed) {
        return board(address, closed).answer("xlsx");
    }

    @GET
    @Path("money.csv")
    public Response moneyCsv() {
        return money.sheet(LocalDate.now(clock)).answer("csv");
    }

    @GET
    @Path("money.xlsx")
    public Response moneyXlsx() {
        return money.sheet(LocalDate.now(clock)).answer("xlsx");
    }

    private Sheet sponsorships(DeskAddress address) {
        return SponsorshipSheet.of("sponsorships", queries.rows(DeskFilter.of(address), 0, MOST));
    }

    /** All cards of all columns, column after column; not only those for which the page has room. */
    private Sheet board(DeskAddress address, String closed) {
        var filter = DeskFilter.of(address).in(null).by(new Sort(Sort.By.STATE, false));
        List<DeskRow> rows = queries.rows(filter, 0, MOST).stream()
                .filter(row -> "yes".equals(closed) || SponsorshipState.OPEN.contains(row.state()))
                .toList();
        return SponsorshipSheet.of("board", rows);
    }
}

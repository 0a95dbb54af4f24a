package dev.stoa.sponsorship.money;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;

/** Budgets with their figures as a table: those of one fiscal year, or all. */
@Path("/admin")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class BudgetSheetResource {

    @GET
    @Path("budgets.csv")
    public Response csv(@RestQuery String year) {
        return budgets(year, "csv");
    }

    @GET
    @Path("budgets.xlsx")
    public Response xlsx(@RestQuery String year) {
        return budgets(year, "xlsx");
    }

    private static Response budgets(String year, String ending) {
        return BudgetTables.budgets(
                        year != null && year.matches("(19|20)\\d\\d")
                                ? BudgetQueries.rows(Integer.parseInt(year))
                                : BudgetQueries.all())
                .answer(ending);
    }
}

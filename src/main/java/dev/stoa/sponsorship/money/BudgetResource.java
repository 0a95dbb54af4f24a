package dev.stoa.sponsorship.money;

import dev.stoa.site.Csv;
import dev.stoa.site.Errors;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.money.BudgetPage.Attempt;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One budget on the desk: read it, revise it, order out of it. */
@Path("/admin/budgets/{id: \\d{1,18}}")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
@Produces(MediaType.TEXT_HTML)
class BudgetResource {

    @CheckedTemplate(basePath = "sponsorship/money")
    static class Templates {
        static native TemplateInstance budget(BudgetPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    BudgetDesk desk;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @RestPath
    long id;

    @GET
    public TemplateInstance budget(@RestQuery String page) {
        return page(Attempt.NONE, page);
    }

    @GET
    @Path("entries.csv")
    @Produces(Csv.TYPE)
    public String entries() {
        return BudgetTables.entries(stored());
    }

    @POST
    @RolesAllowed({"finance", "admin"})
    public Response revise(@BeanParam BudgetForm form) {
        var reading = form.read(validator);
        if (!reading.errors().none()) {
            return answer(422, Attempt.wrong(form, reading.errors()));
        }
        try {
            desk.revise(id, form.seen(), reading.terms(), form.because, actor());
        } catch (Outdated outdated) {
            return answer(409, Attempt.outdated(form));
        } catch (NotPossible wrong) {
            return answer(422, Attempt.wrong(form, Errors.NONE.with(wrong.field(), wrong.getMessage())));
        }
        return here("");
    }

    @POST
    @Path("orders")
    @RolesAllowed({"finance", "admin"})
    public Response order(@BeanParam OrderForm form) {
        var reading = form.read(validator, stored().currency, LocalDate.now(clock));
        if (!reading.errors().none()) {
            return answer(422, Attempt.order(form, reading.errors()));
        }
        try {
            desk.order(id, reading.terms(), actor());
        } catch (NotPossible wrong) {
            return answer(422, Attempt.order(form, Errors.NONE.with(wrong.field(), wrong.getMessage())));
        }
        return here("#orders");
    }

    /** @param line as the form offers it: a word and a number */
    @POST
    @Path("ordered-lines")
    @RolesAllowed({"finance", "admin"})
    public Response putUnder(@RestForm String line, @RestForm String order) {
        var parts = line == null ? new String[0] : line.split(" ");
        var number = parts.length == 2 ? Typed.id(parts[1]) : java.util.Optional.<Long>empty();
        var orderId = Typed.id(order);
        if (number.isEmpty() || orderId.isEmpty()) {
            return answer(422, Attempt.refused("Choose a line and a purchase order."));
        }
        try {
            desk.putUnder(id, orderId.get(), new Subject(parts[0], number.get()), actor());
        } catch (NotPosted full) {
            return answer(409, Attempt.refused(full.getMessage()));
        }
        return here("#orders");
    }

    private Budget stored() {
        return Budget.byId(id).orElseThrow(NotFoundException::new);
    }

    private Response answer(int status, Attempt attempt) {
        return Response.status(status).entity(page(attempt, null)).build();
    }

    private TemplateInstance page(Attempt attempt, String page) {
        return Templates.budget(BudgetPage.of(stored(), attempt, page, actor().is("finance"), LocalDate.now(clock)));
    }

    private Response here(String part) {
        return Response.seeOther(URI.create("/admin/budgets/" + id + part)).build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

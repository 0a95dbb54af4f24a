package dev.stoa.sponsorship.money;

import dev.stoa.site.Errors;
import dev.stoa.site.NotPossible;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;

/** The desk's list of budgets, and the beginning of a new one. */
@Path("/admin/budgets")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
@Produces(MediaType.TEXT_HTML)
class BudgetsResource {

    @CheckedTemplate(basePath = "sponsorship/money")
    static class Templates {
        static native TemplateInstance budgets(BudgetsPage page);

        static native TemplateInstance begin(NewBudgetPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    BudgetDesk desk;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance budgets(@RestQuery String year) {
        var asked = year != null && year.matches("(19|20)\\d\\d") ? Integer.valueOf(year) : null;
        return Templates.budgets(BudgetsPage.of(asked, actor().is("finance"), LocalDate.now(clock)));
    }

    @GET
    @Path("new")
    @RolesAllowed({"finance", "admin"})
    public TemplateInstance begin() {
        return Templates.begin(new NewBudgetPage(BudgetForm.blank(LocalDate.now(clock)), Errors.NONE));
    }

    @POST
    @RolesAllowed({"finance", "admin"})
    public Response add(@BeanParam BudgetForm form) {
        var reading = form.read(validator);
        var errors = reading.errors();
        if (errors.none()) {
            try {
                return Response.seeOther(URI.create("/admin/budgets/" + desk.begin(reading.terms(), actor())))
                        .build();
            } catch (NotPossible wrong) {
                errors = errors.with(wrong.field(), wrong.getMessage());
            }
        }
        return Response.status(422)
                .entity(Templates.begin(new NewBudgetPage(form, errors)))
                .build();
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

package dev.stoa.sponsorship.approval;

import dev.stoa.site.Errors;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import org.jboss.resteasy.reactive.RestPath;

/** The desk's rules of approval, and who decides for whom while they are away. */
@Path("/admin/approvals")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
@Produces(MediaType.TEXT_HTML)
class ApprovalsResource {

    @CheckedTemplate(basePath = "sponsorship/approval")
    static class Templates {
        static native TemplateInstance approvals(ApprovalsPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    ApprovalDesk desk;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance approvals() {
        return page(RuleForm.blank(), Errors.NONE, blank(), Errors.NONE);
    }

    @POST
    @Path("rules")
    @RolesAllowed({"finance", "admin"})
    public Response rule(@BeanParam RuleForm form) {
        var reading = form.read();
        var errors = reading.errors();
        if (errors.none() && !desk.rule(reading.from(), reading.approvers(), actor())) {
            errors = errors.with("amount", "There is a rule from this amount on: remove it first.");
        }
        return errors.none()
                ? here()
                : Response.status(422)
                        .entity(page(form, errors, blank(), Errors.NONE))
                        .build();
    }

    @POST
    @Path("rules/{id: \\d{1,18}}/removal")
    @RolesAllowed({"finance", "admin"})
    public Response removeRule(@RestPath long id) {
        desk.removeRule(id, actor());
        return here();
    }

    @POST
    @Path("delegations")
    @RolesAllowed({"approver", "admin"})
    public Response delegate(@BeanParam DelegationForm form) {
        var reading = form.read(actor(), today());
        if (!reading.errors().none()) {
            return Response.status(422)
                    .entity(page(RuleForm.blank(), Errors.NONE, form, reading.errors()))
                    .build();
        }
        desk.delegate(reading.terms(), actor());
        return here();
    }

    @POST
    @Path("delegations/{id: \\d{1,18}}/end")
    public Response end(@RestPath long id) {
        desk.end(id, actor());
        return here();
    }

    private DelegationForm blank() {
        return DelegationForm.blank(actor().name(), today());
    }

    private TemplateInstance page(RuleForm ruleForm, Errors ruleErrors, DelegationForm form, Errors errors) {
        return Templates.approvals(ApprovalsPage.of(ruleForm, ruleErrors, form, errors, actor(), today()));
    }

    private static Response here() {
        return Response.seeOther(URI.create("/admin/approvals")).build();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

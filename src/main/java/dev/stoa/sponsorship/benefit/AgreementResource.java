package dev.stoa.sponsorship.benefit;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.matter.Typed;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The tier of a sponsorship as it was agreed. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/benefits/agreement")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class AgreementResource {

    @CheckedTemplate(basePath = "sponsorship/benefit")
    static class Templates {
        static native TemplateInstance agreement(AgreementPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    AgreementDesk desk;

    @Inject
    Benefits kind;

    @RestPath
    long sponsorship;

    @GET
    public TemplateInstance agreement() {
        return page("", Errors.NONE);
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response agree(@RestForm String text) {
        var typed = new Typed(Map.of("text", Objects.toString(text, "")));
        try {
            var lines = BenefitLine.all(typed.text("text"), sponsorship().currency);
            desk.agree(sponsorship, typed.text("text"), lines, actor());
        } catch (Typed.Wrong wrong) {
            return Response.status(422)
                    .entity(page(typed.raw("text"), Errors.NONE.with("text", wrong.getMessage())))
                    .build();
        }
        return Response.seeOther(URI.create(kind.href(sponsorship))).build();
    }

    private TemplateInstance page(String text, Errors errors) {
        return Templates.agreement(AgreementPage.of(sponsorship(), kind.href(sponsorship), text, errors, actor()));
    }

    private Sponsorship sponsorship() {
        return Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

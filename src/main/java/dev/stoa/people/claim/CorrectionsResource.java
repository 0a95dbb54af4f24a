package dev.stoa.people.claim;

import dev.stoa.identity.GitHubAccount;
import dev.stoa.people.decision.Decisions;
import dev.stoa.people.decision.Preview;
import dev.stoa.site.Errors;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Option;
import dev.stoa.site.Outdated;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What contributors propose about themselves, and staff's answers. */
@Path("/admin/corrections")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
@Produces(MediaType.TEXT_HTML)
class CorrectionsResource {

    @CheckedTemplate(basePath = "people/claim")
    static class Templates {
        static native TemplateInstance corrections(CorrectionsPage page);

        static native TemplateInstance correction(CorrectionPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Corrections corrections;

    @Inject
    Settlements settlements;

    @Inject
    Decisions decisions;

    @Inject
    OwnQueries queries;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance corrections(@RestQuery String state, @RestQuery String page) {
        return Templates.corrections(CorrectionsPage.of(corrections, state, page));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response correction(@RestPath long id) {
        return page(200, find(id), new SettlementForm(), Errors.NONE);
    }

    @POST
    @Path("{id: \\d{1,18}}/settlement")
    @RolesAllowed({"editor", "admin"})
    public Response settle(@RestPath long id, @BeanParam SettlementForm form) {
        var correction = find(id);
        if (!form.answer.equals("confirm") && !form.answer.equals("decline")) {
            return page(422, correction, form, Errors.NONE.with("", "Say whether you confirm or decline it."));
        }
        if (isOwn(correction)) {
            return page(422, correction, form, Errors.NONE.with("", "This is about you: a colleague decides it."));
        }
        try {
            settlements.settle(correction, form.of(id, identity.getPrincipal().getName(), clock.instant()));
            return Response.seeOther(URI.create("/admin/corrections")).build();
        } catch (NotPossible refused) {
            return page(422, correction, form, Errors.NONE.with(refused.field(), refused.getMessage()));
        } catch (Outdated overtaken) {
            var sentence = "Somebody settled or withdrew it meanwhile: this is how it stands now.";
            return page(409, find(id), form, Errors.NONE.with("", sentence));
        }
    }

    /** A colleague who contributes has the same rights on {@code /me} as everybody, and no more. */
    private boolean isOwn(Correction correction) {
        return GitHubAccount.of(identity)
                .filter(account -> account.id() == correction.account())
                .isPresent();
    }

    private Correction find(long id) {
        return corrections.byId(id).orElseThrow(NotFoundException::new);
    }

    private Response page(int status, Correction correction, SettlementForm form, Errors errors) {
        boolean edits = identity.hasRole("editor") || identity.hasRole("admin");
        boolean asks = edits && correction.isOpen();
        var page = new CorrectionPage(
                correction,
                queries.spans(correction.person()),
                asks && !correction.isName() ? choices(correction) : List.of(),
                asks ? preview(correction, form) : null,
                asks,
                form,
                errors);
        return Response.status(status).entity(Templates.correction(page)).build();
    }

    private Preview preview(Correction correction, SettlementForm form) {
        var meant = new SettlementForm();
        meant.answer = "confirm";
        meant.organisation = form.organisation;
        meant.version = correction.version();
        try {
            return decisions.preview(
                    meant.of(correction.id(), identity.getPrincipal().getName(), clock.instant()));
        } catch (NotPossible | Outdated cannotBe) {
            return null;
        }
    }

    private List<Option> choices(Correction correction) {
        return Stream.concat(
                        Stream.of(new Option("", "As proposed: " + correction.wanted())),
                        queries.organisations().stream())
                .toList();
    }
}

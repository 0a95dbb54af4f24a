package dev.stoa.people.desk;

import dev.stoa.people.decision.Decisions;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** What was decided about people, and every new decision: a form, its preview, the deed. */
@Path("/admin/decisions")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
@Produces(MediaType.TEXT_HTML)
class DecisionsResource {

    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance decisions(DecisionsPage page);

        static native TemplateInstance proposal(ProposalPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    @All
    List<Draft> drafts;

    @Inject
    Decisions decisions;

    @Inject
    DecisionQueries queries;

    @GET
    public TemplateInstance decisions(@RestQuery String kind, @RestQuery String q, @RestQuery String page) {
        return Templates.decisions(DecisionsPage.of(queries, kind, q, page, Reader.of(identity)));
    }

    @GET
    @Path("new")
    @RolesAllowed({"editor", "admin"})
    public TemplateInstance begin(@Context UriInfo address) {
        var values = new Values(address.getQueryParameters());
        return Templates.proposal(ProposalPage.blank(draft(values).sheet(values)));
    }

    @POST
    @Path("preview")
    @RolesAllowed({"editor", "admin"})
    public Response preview(@BeanParam DecisionForm form) {
        var values = form.values();
        var draft = draft(values);
        return attempt(draft, values, () -> {
            var preview = decisions.preview(draft.read(values));
            return answer(200, ProposalPage.previewed(draft.sheet(values), preview));
        });
    }

    @POST
    @RolesAllowed({"editor", "admin"})
    public Response make(@BeanParam DecisionForm form) {
        var values = form.values();
        var draft = draft(values);
        return attempt(draft, values, () -> {
            // Known before: afterwards the entry may be gone.
            var back = draft.sheet(values).back();
            decisions.make(draft.read(values), identity.getPrincipal().getName());
            return Response.seeOther(URI.create(back)).build();
        });
    }

    private Response attempt(Draft draft, Values values, java.util.function.Supplier<Response> deed) {
        try {
            return deed.get();
        } catch (NotPossible refused) {
            return answer(422, ProposalPage.refused(draft.sheet(values), refused.field(), refused.getMessage()));
        } catch (Outdated overtaken) {
            // What comes back can be saved as it is.
            var sheet = draft.sheet(values.without("version"));
            var keys = sheet.fields().stream()
                    .filter(Field::isHidden)
                    .map(Field::name)
                    .toList();
            return answer(
                    409,
                    ProposalPage.outdated(
                            sheet, draft.sheet(values.without("version").only(keys))));
        }
    }

    private static Response answer(int status, ProposalPage page) {
        return Response.status(status).entity(Templates.proposal(page)).build();
    }

    private Draft draft(Values values) {
        var kind = values.line("kind");
        var draft = drafts.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (draft.forAdmins(values) && !identity.hasRole("admin")) {
            throw new ForbiddenException();
        }
        return draft;
    }
}

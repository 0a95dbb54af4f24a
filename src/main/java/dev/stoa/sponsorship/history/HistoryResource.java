package dev.stoa.sponsorship.history;

import dev.stoa.sponsorship.matter.Kinds;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
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
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The history of the desk and of one object, and the undo of a single field. */
@Path("/admin/history")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class HistoryResource {

    @CheckedTemplate(basePath = "sponsorship/history")
    static class Templates {
        static native TemplateInstance history(HistoryPage page);

        static native TemplateInstance object(ObjectPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    HistoryQueries queries;

    @Inject
    UndoDesk desk;

    @Inject
    Kinds kinds;

    @GET
    public TemplateInstance history(
            @RestQuery String who,
            @RestQuery String subject,
            @RestQuery String field,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery String page) {
        return Templates.history(HistoryPage.of(HistoryFilter.of(who, subject, field, from, to), page, queries));
    }

    @GET
    @Path("{subject: [a-z-]{2,40}}/{id: \\d{1,18}}")
    public TemplateInstance object(@RestPath String subject, @RestPath long id) {
        return page(subject.replace('-', ' '), id, null, 0);
    }

    @POST
    @Path("changes/{id: \\d{1,18}}/undo")
    public Response undo(@RestPath long id) {
        try {
            var undone = desk.undo(id, actor());
            return Response.seeOther(
                            URI.create("/admin/history/" + undone.subject.replace(' ', '-') + "/" + undone.subjectId))
                    .build();
        } catch (UndoDesk.NotUndone not) {
            Change change = Change.findById(id);
            return Response.status(not.status)
                    .entity(page(change.subject, change.subjectId, not.getMessage(), id))
                    .build();
        }
    }

    private TemplateInstance page(String subject, long id, String refusal, long refused) {
        if (!queries.subjects().contains(subject)) {
            throw new NotFoundException();
        }
        var entries = queries.of(subject, id);
        var named = queries.names(subject, Set.of(id)).get(id);
        if (entries.isEmpty() && named == null) {
            throw new NotFoundException();
        }
        return Templates.object(ObjectPage.of(
                named == null ? subject + " " + id : named.title(),
                named == null ? null : named.href(),
                subject,
                entries,
                mayUndo(subject),
                refusal,
                refused));
    }

    private boolean mayUndo(String subject) {
        return subject.equals("sponsorship")
                ? actor().is("editor")
                : kinds.all().stream()
                        .filter(kind -> kind.life().subject().equals(subject))
                        .anyMatch(kind -> actor().isOneOf(kind.writers()));
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

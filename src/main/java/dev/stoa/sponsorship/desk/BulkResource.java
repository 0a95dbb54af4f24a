package dev.stoa.sponsorship.desk;

import dev.stoa.site.Typed;
import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.workflow.Actor;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Sponsorships that were ticked on the list: what a move would do to each, then the moves, then what they did. */
@Path("/admin/sponsorships/bulk")
@RolesAllowed({"editor", "approver", "finance", "legal", "admin"})
class BulkResource {

    @CheckedTemplate(basePath = "sponsorship/desk")
    static class Templates {
        static native TemplateInstance bulk(BulkPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Bulk bulk;

    /** Writes nothing: the answer says what {@link #move} would do. */
    @POST
    public Response trial(
            @BeanParam DeskAddress address,
            @RestForm List<String> chosen,
            @RestForm String to,
            @RestForm String reason) {
        var filter = DeskFilter.of(address);
        var ticked = Bulk.ticked(chosen);
        var target = SponsorshipState.bySlug(to);
        if (target.isEmpty() || ticked.isEmpty() || ticked.size() > Bulk.MOST) {
            return Response.status(422)
                    .entity(page(filter, target.orElse(null), "", List.of()))
                    .build();
        }
        var why = reason(reason);
        return Response.ok(page(filter, target.get(), why, bulk.trial(ticked, target.get(), actor(), why)))
                .build();
    }

    @POST
    @Path("moves")
    public Response move(
            @BeanParam DeskAddress address,
            @RestForm List<String> chosen,
            @RestForm String to,
            @RestForm String reason) {
        var ticked = Bulk.ticked(chosen);
        var target = SponsorshipState.bySlug(to);
        if (target.isEmpty() || ticked.isEmpty() || ticked.size() > Bulk.MOST) {
            return Response.status(422)
                    .entity(page(DeskFilter.of(address), target.orElse(null), "", List.of()))
                    .build();
        }
        long id = bulk.move(ticked, target.get(), actor(), reason(reason));
        return Response.seeOther(URI.create("/admin/sponsorships/bulk/" + id)).build();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
    public TemplateInstance made(@RestPath long id) {
        var kept = bulk.kept(id).orElseThrow(NotFoundException::new);
        return Templates.bulk(new BulkPage(
                true,
                kept.to(),
                "",
                kept.reason(),
                (int) kept.lines().stream().filter(Bulk.Line::done).count(),
                kept.lines(),
                kept.person(),
                kept.at(),
                DeskFilter.LIST,
                ""));
    }

    private static TemplateInstance page(DeskFilter filter, SponsorshipState to, String reason, List<Bulk.Line> lines) {
        return Templates.bulk(new BulkPage(
                false,
                to == null ? "" : to.label(),
                to == null ? "" : to.slug(),
                reason,
                (int) lines.stream().filter(Bulk.Line::done).count(),
                lines,
                "",
                null,
                filter.address().toString(),
                filter.address("/admin/sponsorships/bulk/moves").toString()));
    }

    private static String reason(String typed) {
        var line = Typed.line(typed);
        return line.substring(0, Math.min(line.length(), 1000));
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

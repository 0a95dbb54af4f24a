package dev.stoa.sponsorship.matter;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** All matters of one kind under a sponsorship, and the beginning of a new one. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/{kind: " + MatterResource.KINDS + "}")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class MattersResource {

    @CheckedTemplate(basePath = "sponsorship/matter")
    static class Templates {
        static native TemplateInstance matters(MattersPage page);

        static native TemplateInstance begin(MattersPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Kinds kinds;

    @Inject
    MatterDesk desk;

    @RestPath
    long sponsorship;

    @RestPath
    String kind;

    @GET
    public TemplateInstance list() {
        return Templates.matters(MattersPage.list(kind(), sponsorship(), actor()));
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        if (!actor().isOneOf(kind().writers())) {
            throw new ForbiddenException();
        }
        return Templates.begin(MattersPage.form(kind(), sponsorship(), actor(), null, Errors.NONE));
    }

    @POST
    public Response add(@RestForm String version) {
        return add(kind(), Typed.sent());
    }

    private <S extends Enum<S>, M extends Matter<S>> Response add(Kind<S, M> kind, Typed typed) {
        if (!actor().isOneOf(kind.writers())) {
            throw new ForbiddenException();
        }
        var errors = kind.read(typed);
        if (!errors.none()) {
            return Response.status(422)
                    .entity(Templates.begin(MattersPage.form(kind, sponsorship(), actor(), typed, errors)))
                    .build();
        }
        long id = desk.begin(kind, sponsorship, typed, actor());
        return Response.seeOther(URI.create(kind.href(sponsorship) + "/" + id)).build();
    }

    private Kind<?, ?> kind() {
        return kinds.bySlug(kind).orElseThrow(NotFoundException::new);
    }

    private Sponsorship sponsorship() {
        return Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

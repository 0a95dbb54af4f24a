package dev.stoa.sponsorship.document;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.file.Download;
import dev.stoa.sponsorship.file.Format;
import dev.stoa.workflow.Actor;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Documents made here: filled in, looked at as a page or as a PDF, and then kept. */
@Path("/admin/sponsorships/{sponsorship: \\d{1,18}}/documents/drafts")
@RolesAllowed({"editor", "finance", "legal", "admin"})
class DraftsResource {

    @CheckedTemplate(basePath = "sponsorship/document")
    static class Templates {
        static native TemplateInstance draft(DraftPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Drafts drafts;

    @Inject
    DocumentDesk desk;

    @Inject
    Clock clock;

    @RestPath
    long sponsorship;

    @GET
    public TemplateInstance begin(@RestQuery String from) {
        var options = Boilerplate.options(actor(), sponsorship().owner);
        if (options.isEmpty()) {
            throw new ForbiddenException();
        }
        var first = Boilerplate.bySlug(options.getFirst().value()).orElseThrow();
        return page(DraftForm.blank(Boilerplate.bySlug(from).orElse(first)), Errors.NONE, null);
    }

    /** Shows how it will read; keeps nothing. */
    @POST
    public Response look(@BeanParam DraftForm form) {
        var errors = read(form);
        var preview = errors.none() ? drafts.html(sponsorship(), form.draft(), today()) : null;
        return Response.status(errors.none() ? 200 : 422)
                .entity(page(form, errors, preview))
                .build();
    }

    /** The same as a PDF; keeps nothing. */
    @POST
    @Path("pdf")
    public Response pdf(@BeanParam DraftForm form) {
        var errors = read(form);
        if (!errors.none()) {
            return Response.status(422).entity(page(form, errors, null)).build();
        }
        return Download.of("Draft " + form.title, Format.PDF, drafts.pdf(sponsorship(), form.draft(), today()));
    }

    @POST
    @Path("kept")
    public Response keep(@BeanParam DraftForm form) {
        var errors = read(form);
        if (!errors.none()) {
            return Response.status(422).entity(page(form, errors, null)).build();
        }
        var draft = form.draft();
        var pdf = drafts.pdf(sponsorship(), draft, today());
        return Response.seeOther(URI.create(desk.make(sponsorship, draft.from(), draft.title(), pdf, actor())))
                .build();
    }

    private Errors read(DraftForm form) {
        form.clean();
        var owner = sponsorship().owner;
        if (Boilerplate.options(actor(), owner).isEmpty()
                || Boilerplate.bySlug(form.from)
                        .filter(one -> !one.kind().mayAdd(actor(), owner))
                        .isPresent()) {
            throw new ForbiddenException();
        }
        return form.errors();
    }

    private TemplateInstance page(DraftForm form, Errors errors, String preview) {
        return Templates.draft(DraftPage.of(sponsorship(), actor(), form, errors, preview));
    }

    private Sponsorship sponsorship() {
        return Sponsorship.byId(sponsorship).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

package dev.stoa.sponsorship.document;

import dev.stoa.platform.StoaConfig;
import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import dev.stoa.site.Outdated;
import dev.stoa.site.Typed;
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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** The texts of which documents are made: read by all staff, changed by the departments that make such documents. */
@Path("/admin/document-texts")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class BoilerplatesResource {

    private static final int LONGEST = 20_000;

    @CheckedTemplate(basePath = "sponsorship/document")
    static class Templates {
        static native TemplateInstance texts(List<Option> texts);

        static native TemplateInstance text(BoilerplatePage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    BoilerplateDesk desk;

    @Inject
    StoaConfig config;

    @GET
    public TemplateInstance texts() {
        return Templates.texts(Arrays.stream(Boilerplate.values())
                .map(one -> new Option("/admin/document-texts/" + one.slug(), one.toString()))
                .toList());
    }

    @GET
    @Path("{slug: [a-z]+}")
    public TemplateInstance text(String slug) {
        return page(known(slug), null, null, false, Errors.NONE);
    }

    /** Saves it, or only shows how it would read. */
    @POST
    @Path("{slug: [a-z]+}")
    public Response revise(String slug, @RestForm String text, @RestForm String version, @RestForm String preview) {
        var of = known(slug);
        if (!of.mayEdit(actor())) {
            throw new ForbiddenException();
        }
        var typed = Typed.text(text).replace("\t", "    ");
        int seen = version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
        var errors = errors(typed);
        if (!errors.none() || preview != null) {
            return Response.status(errors.none() ? 200 : 422)
                    .entity(page(of, typed, Integer.toString(seen), false, errors))
                    .build();
        }
        try {
            desk.revise(of, seen, typed, actor());
        } catch (Outdated outdated) {
            return Response.status(409)
                    .entity(page(of, typed, null, true, Errors.NONE))
                    .build();
        }
        return Response.seeOther(URI.create("/admin/document-texts/" + of.slug()))
                .build();
    }

    private static Errors errors(String text) {
        if (text.isEmpty()) {
            return Errors.NONE.with("text", "A document without a word is none.");
        }
        if (text.length() > LONGEST) {
            return Errors.NONE.with("text", "Keep it below %,d characters.".formatted(LONGEST));
        }
        var unknown = Placeholder.unknown(text);
        return unknown.isEmpty()
                ? Errors.NONE
                : Errors.NONE.with(
                        "text",
                        "%s cannot be filled in. What can: %s."
                                .formatted(String.join(", ", unknown), Placeholder.all()));
    }

    private TemplateInstance page(Boilerplate of, String typed, String seen, boolean outdated, Errors errors) {
        return Templates.text(BoilerplatePage.of(of, typed, seen, outdated, errors, examples(), actor()));
    }

    /** Each placeholder says what will stand there. */
    private Filling examples() {
        var examples = new EnumMap<Placeholder, String>(Placeholder.class);
        for (var one : Placeholder.values()) {
            examples.put(one, "[" + one.words() + "]");
        }
        examples.put(Placeholder.COMPANY, config.company().name());
        return new Filling(examples);
    }

    private static Boilerplate known(String slug) {
        return Boilerplate.bySlug(slug).orElseThrow(NotFoundException::new);
    }

    private Actor actor() {
        return new Actor(identity.getPrincipal().getName(), identity.getRoles());
    }
}

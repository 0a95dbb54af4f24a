package dev.stoa.github.repair;

import dev.stoa.github.Owners;
import dev.stoa.github.client.AppManifest;
import dev.stoa.github.sync.SourceException;
import dev.stoa.github.webhook.AcceptedSecrets;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.PublicRoutes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Staff see how the hooks are; administrators hang them, make the GitHub App and rotate the secret. */
@Path("/admin/hooks")
@RolesAllowed({"viewer", "editor", "admin"})
@Produces(MediaType.TEXT_HTML)
@Blocking
class HookResource {

    private static final Logger LOG = Logger.getLogger(HookResource.class);
    private static final String HOOKS = "/admin/hooks";
    private static final String NO_NAME = "Name it as GitHub's address has it: letters, digits and hyphens.";
    private static final String MADE = "/admin/hooks/app/made";

    @CheckedTemplate(basePath = "github")
    static class Templates {
        static native TemplateInstance hooks(HooksPage page);

        static native TemplateInstance manifest(HooksPage.Manifest page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    HookQueries queries;

    @Inject
    Owners owners;

    @Inject
    AppSetup setup;

    @Inject
    AppManifest manifests;

    @Inject
    AcceptedSecrets secrets;

    @Inject
    SecretRotation rotation;

    @Inject
    StoaConfig config;

    @Inject
    Clock clock;

    @GET
    public Response hooks() {
        return page(200, null, false);
    }

    /** Answered at once and never kept by anyone: the address of the page must not show it. */
    @POST
    @Path("secret")
    @RolesAllowed("admin")
    public Response secret() {
        if (secrets.newest().isEmpty()) {
            return page(422, "There is none yet: set STOA_WEBHOOK_SECRET, the same for all replicas.", false);
        }
        LOG.infof("The webhook secret was shown to %s", name());
        return page(200, null, true);
    }

    @POST
    @Path("rotation")
    @RolesAllowed("admin")
    public Response rotate() {
        if (!rotation.begin(name())) {
            return page(
                    422,
                    secrets.configured()
                            ? "The secret stands in STOA_WEBHOOK_SECRET: put the new one before the old one there, with a comma."
                            : "The secret is being rotated already.",
                    false);
        }
        return toPage();
    }

    @POST
    @Path("rotation/end")
    @RolesAllowed("admin")
    public Response endRotation() {
        if (!rotation.end(name())) {
            return page(422, "No secret is being rotated.", false);
        }
        return toPage();
    }

    /** The last step here: the next one is GitHub's. */
    @POST
    @Path("app")
    @RolesAllowed("admin")
    public Response app(@RestForm String owner) {
        String typed = owner == null ? "" : owner.strip();
        if (!typed.matches("[A-Za-z0-9-]{1,39}")) {
            return page(422, null, false, new HooksPage.Wanted(typed, NO_NAME));
        }
        String state = setup.begin(name());
        URI portal = config.baseUrl();
        return Response.ok(Templates.manifest(new HooksPage.Manifest(
                        typed,
                        URI.create(github() + "/organizations/" + typed + "/settings/apps/new?state=" + state),
                        AppManifest.of(
                                "Stoa of " + typed,
                                portal,
                                portal.resolve(PublicRoutes.WEBHOOKS),
                                portal.resolve(MADE)),
                        AppManifest.EVENTS,
                        AppManifest.PERMISSIONS)))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Where GitHub sends people back to. It writes although it is a GET, so the state must be one that we gave to them. */
    @GET
    @Path("app/made")
    @RolesAllowed("admin")
    public Response made(@RestQuery String code, @RestQuery String state) {
        if (code == null || state == null || !setup.end(state, name())) {
            return page(422, "This did not begin here, or more than an hour ago. Begin again.", false);
        }
        try {
            AppManifest.Made app = manifests.convert(code);
            secrets.ofApp(app.webhookSecret());
            setup.made(app, name());
            LOG.infof("The GitHub App %s was made by %s", app, name());
            return toPage();
        } catch (SourceException problem) {
            return page(502, problem.getMessage(), false);
        }
    }

    private Response page(int status, String problem, boolean showSecret) {
        String first = owners.names().isEmpty() ? "" : owners.names().getFirst();
        return page(status, problem, showSecret, new HooksPage.Wanted(first, null));
    }

    private Response page(int status, String problem, boolean showSecret, HooksPage.Wanted wanted) {
        HooksPage page = new HooksPage(
                identity.hasRole("admin"),
                problem,
                queries.hooks(clock.instant()),
                queries.owners(owners.names()),
                queries.missed(),
                queries.gaps(),
                queries.differences(),
                setup.known().orElse(null),
                github(),
                config.baseUrl().resolve(PublicRoutes.WEBHOOKS).toString(),
                config.github().token().isPresent(),
                secrets.configured(),
                rotation.standing().map(HooksPage.Rotation::of).orElse(null),
                showSecret ? secrets.newest().orElse(null) : null,
                wanted);
        return Response.status(status)
                .entity(Templates.hooks(page))
                .header("Cache-Control", "no-store")
                .build();
    }

    private String github() {
        return config.github().gitUrl().toString().replaceAll("/+$", "");
    }

    private String name() {
        return identity.getPrincipal().getName();
    }

    private static Response toPage() {
        return Response.seeOther(URI.create(HOOKS)).build();
    }
}

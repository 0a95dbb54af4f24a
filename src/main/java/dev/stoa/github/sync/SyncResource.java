package dev.stoa.github.sync;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.stoa.github.Owners;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Staff watch the sync; administrators start and stop it. */
@Path("/admin/sync")
@RolesAllowed({"viewer", "editor", "admin"})
@Produces(MediaType.TEXT_HTML)
class SyncResource {

    private static final Logger LOG = Logger.getLogger(SyncResource.class);
    private static final int RUNS = 20;
    private static final String SECONDS_TO_THE_NEXT = "3";

    @CheckedTemplate(basePath = "github")
    static class Templates {
        static native TemplateInstance sync(SyncPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Runs runs;

    @Inject
    SyncQueries queries;

    @Inject
    SchedulerClient jobs;

    @Inject
    Owners owners;

    @Inject
    Clock clock;

    /** While a run is under way the browser comes back by itself, without a script; {@code live=no} lets the reader rest. */
    @GET
    public Response sync(@RestQuery String live) {
        return page(200, !"no".equals(live), null);
    }

    /** Asked for twice it is one run: the page shows the one under way. */
    @POST
    @Path("runs")
    @RolesAllowed("admin")
    @Transactional
    public Response start(@RestForm String kind) {
        Optional<RunKind> wanted = RunKind.of(kind);
        if (wanted.isEmpty()) {
            return page(422, false, "Choose what to run: changes, everything again, or a dry run.");
        }
        if (owners.names().isEmpty()) {
            return page(422, false, Sync.NOBODY);
        }
        ask(wanted.get());
        return toPage();
    }

    @POST
    @Path("runs/{id}/stop")
    @RolesAllowed("admin")
    public Response stop(@RestPath long id) {
        if (runs.rows().of(id).isEmpty()) {
            throw new NotFoundException("There is no run " + id);
        }
        runs.rows().stop(id, name());
        LOG.infof("The sync is stopped by %s", name());
        return toPage();
    }

    /** A failed part need not wait for its time. */
    @POST
    @Path("attempts")
    @RolesAllowed("admin")
    @Transactional
    public Response attempt(@RestForm String subject, @RestForm String part) {
        if (subject == null || part == null || !queries.tryNow(subject, part)) {
            throw new NotFoundException("It does not fail any more");
        }
        if (!owners.names().isEmpty()) {
            ask(RunKind.CHANGES);
        }
        return toPage();
    }

    private void ask(RunKind kind) {
        new Asking(runs.rows(), jobs)
                .ask(kind, name())
                .ifPresent(id -> LOG.infof("A sync (%s) is asked for by %s", kind.label(), name()));
    }

    private String name() {
        return identity.getPrincipal().getName();
    }

    private Response page(int status, boolean live, String refusal) {
        SyncPage page = SyncPage.of(
                identity.hasRole("admin"),
                live,
                refusal,
                queries.owners(owners.names()),
                runs.rows().latestEnded().orElse(null),
                runs.rows().latest(RUNS),
                queries.failures(clock.instant()),
                queries.hidden());
        Response.ResponseBuilder answer = Response.status(status).entity(Templates.sync(page));
        return (page.live() ? answer.header("Refresh", SECONDS_TO_THE_NEXT) : answer).build();
    }

    private static Response toPage() {
        return Response.seeOther(URI.create("/admin/sync")).build();
    }
}

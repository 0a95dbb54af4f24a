package dev.stoa.github.webhook;

import dev.stoa.platform.StoaConfig;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;

/** Staff look at what GitHub delivered, and ask for one of them to be applied once more. */
@Path("/admin/deliveries")
@RolesAllowed({"viewer", "editor", "admin"})
class DeliveryResource {

    @CheckedTemplate(basePath = "github")
    static class Templates {
        static native TemplateInstance deliveries(DeliveriesPage page);

        static native TemplateInstance delivery(DeliveryPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    DeliveryWorker worker;

    @Inject
    DeliveryInspection inspection;

    @Inject
    StoaConfig config;

    @Inject
    Clock clock;

    @GET
    @Blocking
    public TemplateInstance deliveries(@RestQuery String state, @RestQuery String from) {
        String address = config.baseUrl().resolve(WebhookRoute.PATH).toString();
        return Templates.deliveries(
                DeliveriesPage.of(DeliveryFilter.of(state, from), identity.hasRole("admin"), address, clock.instant()));
    }

    @GET
    @Path("{id}")
    @Blocking
    public TemplateInstance delivery(long id) {
        return Templates.delivery(inspection
                .of(id, identity.hasRole("admin"))
                .orElseThrow(() -> new NotFoundException("There is no delivery " + id)));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed("admin")
    public Response replay(long id) {
        var who = new Actor(identity.getPrincipal().getName(), identity.getRoles());
        if (!QuarkusTransaction.requiringNew().call(() -> Delivery.replay(id, who, clock.instant()))) {
            throw new NotFoundException("There is no delivery " + id);
        }
        worker.wake();
        return Response.seeOther(URI.create("/admin/deliveries")).build();
    }
}

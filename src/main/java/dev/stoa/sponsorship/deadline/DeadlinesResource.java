package dev.stoa.sponsorship.deadline;

import dev.stoa.platform.StoaConfig;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** What is due over all sponsorships, and the private calendar addresses of it. */
@Path("/admin/deadlines")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
class DeadlinesResource {

    @CheckedTemplate(basePath = "sponsorship/deadline")
    static class Templates {
        static native TemplateInstance deadlines(DeadlinesPage page);

        static native TemplateInstance address(FeedPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    @All
    List<Due.Source> sources;

    @Inject
    DeadlineFeeds feeds;

    @Inject
    StoaConfig config;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance deadlines(@RestQuery String view, @RestQuery String page) {
        var now = clock.instant();
        var open = sources.stream()
                .flatMap(source -> source.open(now).stream())
                .sorted(Deadlines.URGENT)
                .toList();
        return Templates.deadlines(DeadlinesPage.of(open, view, page, me(), now));
    }

    @GET
    @Path("address")
    public TemplateInstance address(@RestQuery String sponsorship) {
        return Templates.address(feeds.page(me(), id(sponsorship), null));
    }

    /** The one answer that tells the address; it is kept nowhere, so it cannot be a redirect. */
    @POST
    @Path("address")
    public Response renew(@RestQuery String sponsorship) {
        var token = feeds.renew(me(), id(sponsorship));
        var address = config.baseUrl().resolve("/deadlines/" + token.text() + ".ics");
        return Response.ok(Templates.address(feeds.page(me(), id(sponsorship), address.toString())))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("address/revocation")
    public Response revoke(@RestQuery String sponsorship) {
        feeds.revoke(me(), id(sponsorship));
        return Response.seeOther(URI.create(FeedPage.href(id(sponsorship)))).build();
    }

    /** Null for one's own, over all sponsorships. */
    private static Long id(String sponsorship) {
        return sponsorship != null && sponsorship.matches("\\d{1,18}") ? Long.valueOf(sponsorship) : null;
    }

    private String me() {
        return identity.getPrincipal().getName();
    }
}

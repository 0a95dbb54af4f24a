package dev.stoa.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

/** The user groups that the company supports. */
@Path("/groups")
class GroupResource {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance groups(GroupsPage page);

        static native TemplateInstance group(GroupPage page);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance groups(@RestQuery String q, @RestQuery String country, @RestQuery String page) {
        return Templates.groups(GroupsPage.of(q, country, page));
    }

    @GET
    @Path("{slug:[a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance group(String slug) {
        return Templates.group(GroupPage.of(slug).orElseThrow(NotFoundException::new));
    }
}

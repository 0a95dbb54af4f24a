package dev.stoa.people.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** For whom people work, and how Stoa knows. */
@Path("/admin/organisations")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
@Produces(MediaType.TEXT_HTML)
class OrganisationsResource {

    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance organisations(OrganisationsPage page);

        static native TemplateInstance organisation(OrganisationPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    OrganisationQueries queries;

    @Inject
    Lookup lookup;

    @GET
    public TemplateInstance organisations(@RestQuery String q) {
        return Templates.organisations(OrganisationsPage.of(queries, q, Reader.of(identity)));
    }

    @GET
    @Path("{slug: [a-z0-9-]{1,200}}")
    public TemplateInstance organisation(@RestPath String slug, @RestQuery String page) {
        var row = lookup.organisation(queries.bySlug(slug).orElseThrow(NotFoundException::new));
        var parent =
                row.parent() == null ? null : lookup.organisation(row.parent()).name();
        return Templates.organisation(OrganisationPage.of(row, parent, queries, page, Reader.of(identity)));
    }
}

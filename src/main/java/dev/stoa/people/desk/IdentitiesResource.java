package dev.stoa.people.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

/** Who may be one person. */
@Path("/admin/identities")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
@Produces(MediaType.TEXT_HTML)
class IdentitiesResource {

    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance identities(IdentitiesPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Suggestions suggestions;

    @Inject
    PeopleQueries people;

    @GET
    public TemplateInstance identities(@RestQuery String page) {
        return Templates.identities(IdentitiesPage.of(suggestions, people, page, Reader.of(identity)));
    }
}

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Everybody who contributes, as staff see them. */
@Path("/admin/people")
@RolesAllowed({"viewer", "editor", "approver", "finance", "legal", "admin"})
@Produces(MediaType.TEXT_HTML)
class PeopleResource {

    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance people(PeoplePage page);

        static native TemplateInstance person(PersonPage page);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    PeopleQueries people;

    @Inject
    PersonQueries person;

    @Inject
    BotQueries bots;

    @Inject
    DecisionQueries trail;

    @Inject
    Lookup lookup;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance people(@RestQuery String q, @RestQuery String show, @RestQuery String page) {
        return Templates.people(PeoplePage.of(people, PeopleFilter.of(q, show), page, Reader.of(identity)));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public TemplateInstance person(@RestPath long id) {
        var row = lookup.person(id);
        return Templates.person(PersonPage.of(
                row,
                people.lines(List.of(id)).get(id),
                bots.why(id).orElse(null),
                person,
                trail,
                Reader.of(identity),
                LocalDate.now(clock)));
    }
}

package dev.stoa.portal;

import dev.stoa.project.ProjectQueries;
import dev.stoa.project.ProjectSummary;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;

/** Pictures for a README: what we know of a project, up to date. */
@Path("/badges")
class BadgeResource {

    @Inject
    ProjectQueries projects;

    @Inject
    Badges badges;

    @GET
    @Path("{slug: [a-z0-9-]+}/{kind: [a-z]+}.svg")
    @Produces("image/svg+xml")
    public String badge(String slug, String kind) {
        var wanted = Arrays.stream(BadgeKind.values())
                .filter(one -> one.word().equals(kind))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        ProjectSummary project = projects.bySlug(slug).orElseThrow(NotFoundException::new);
        return BadgePicture.of(wanted.label, badges.value(project, wanted));
    }
}

package dev.stoa.portal;

import dev.stoa.contribution.Invitation;
import dev.stoa.contribution.InvitationQueries;
import dev.stoa.platform.StoaConfig;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Good first issues, the newest of them, as an Atom feed. */
@Path("/good-first-issues.atom")
class InvitationFeedResource {

    private static final int MOST = 50;

    @Inject
    InvitationQueries queries;

    @Inject
    StoaConfig config;

    @GET
    @Produces(Atom.TYPE)
    public String newest() {
        var company = config.company().name();
        var newest = queries.open().stream().limit(MOST).toList();
        return new Atom(
                        "Good first issues of " + company,
                        "/good-first-issues",
                        company,
                        newest.isEmpty() ? Instant.EPOCH : newest.getFirst().openedAt(),
                        newest.stream().map(InvitationFeedResource::entry).toList())
                .text(config.baseUrl());
    }

    private static Atom.Entry entry(Invitation issue) {
        var id = UUID.nameUUIDFromBytes(("stoa:issue:" + issue.id()).getBytes(StandardCharsets.UTF_8));
        return new Atom.Entry(
                "urn:uuid:" + id,
                issue.projectName() + ": " + issue.title(),
                issue.url(),
                issue.openedAt(),
                issue.openedAt(),
                String.join(", ", issue.labels())
                        + (issue.language() == null ? "" : ". Written in " + issue.language() + "."));
    }
}

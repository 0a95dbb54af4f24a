package dev.stoa.portal;

import dev.stoa.platform.StoaConfig;
import dev.stoa.sponsorship.PublicSponsorship;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** The conferences that the company supports, the latest of them, as an Atom feed. */
@Path("/sponsorships.atom")
class SponsorshipFeedResource {

    private static final int MOST = 50;

    @Inject
    StoaConfig config;

    @GET
    @Produces(Atom.TYPE)
    public String latest() {
        var company = config.company().name();
        var latest = PublicSponsorship.latest(MOST);
        return new Atom(
                        "Conferences that " + company + " supports",
                        "/sponsorships",
                        company,
                        latest.stream()
                                .map(PublicSponsorship::changedAt)
                                .max(Instant::compareTo)
                                .orElse(Instant.EPOCH),
                        latest.stream().map(SponsorshipFeedResource::entry).toList())
                .text(config.baseUrl());
    }

    private static Atom.Entry entry(PublicSponsorship one) {
        var id = UUID.nameUUIDFromBytes(("stoa:sponsorship:" + one.edition()).getBytes(StandardCharsets.UTF_8));
        return new Atom.Entry(
                "urn:uuid:" + id,
                one.title() + " (" + one.tier() + ")",
                "/events/" + one.edition(),
                one.changedAt(),
                one.changedAt(),
                one.when() + ", " + one.place() + ". " + one.why() + (one.sample() ? " (Sample data.)" : ""));
    }
}

package dev.stoa.portal;

import dev.stoa.platform.StoaConfig;
import dev.stoa.sponsorship.giving.Gift;
import dev.stoa.sponsorship.giving.GiftQueries;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the company gave, the latest of it, as an Atom feed. */
@Path("/transparency.atom")
class TransparencyFeedResource {

    private static final int MOST = 50;

    @Inject
    GiftQueries gifts;

    @Inject
    StoaConfig config;

    @GET
    @Produces(Atom.TYPE)
    public String latest() {
        var company = config.company().name();
        var latest = gifts.all().stream().limit(MOST).toList();
        return new Atom(
                        "What " + company + " gives",
                        "/transparency",
                        company,
                        latest.stream()
                                .map(Gift::changedAt)
                                .max(Instant::compareTo)
                                .orElse(Instant.EPOCH),
                        latest.stream().map(TransparencyFeedResource::entry).toList())
                .text(config.baseUrl());
    }

    private static Atom.Entry entry(Gift gift) {
        return new Atom.Entry(
                "urn:uuid:" + gift.key(),
                gift.to() + ": " + gift.kindLabel().toLowerCase(java.util.Locale.ROOT)
                        + (gift.money() == null ? "" : ", " + gift.money()),
                gift.path(),
                gift.changedAt(),
                gift.changedAt(),
                Stream.of(gift.on() + ", " + gift.place(), gift.what(), gift.why(), gift.sample() ? "Sample data" : "")
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.endsWith(".") ? part : part + ".")
                        .collect(Collectors.joining(" ")));
    }
}

package dev.stoa.sponsorship.request;

import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.SponsorshipPart;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** The request that a sponsorship grew out of, on its page. One statement. */
@Singleton
@Priority(10)
class RequestPart implements SponsorshipPart {

    @Override
    public Part of(long sponsorship) {
        var found = SponsorshipRequest.<SponsorshipRequest>find("sponsorshipId", sponsorship)
                .firstResultOptional();
        return new Part(
                "Request",
                found.map(request -> new Part.Line(request.title(), request.state.label(), request.path(), false))
                        .map(List::of)
                        .orElse(List.of()),
                found.map(SponsorshipRequest::path).orElse("/admin/sponsorship-requests"));
    }
}

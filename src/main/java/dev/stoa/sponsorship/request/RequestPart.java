package dev.stoa.sponsorship.request;

import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.SponsorshipPart;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The request that a sponsorship grew out of and the files that came with it, on its page. At most three statements. */
@Singleton
@Priority(10)
class RequestPart implements SponsorshipPart {

    @Override
    public Part of(long sponsorship) {
        var found = SponsorshipRequest.<SponsorshipRequest>find("sponsorshipId", sponsorship)
                .firstResultOptional();
        return new Part(
                "Request",
                found.map(RequestPart::lines).orElse(List.of()),
                found.map(SponsorshipRequest::path).orElse("/admin/sponsorship-requests"));
    }

    private static List<Part.Line> lines(SponsorshipRequest request) {
        return Stream.concat(
                        Stream.of(new Part.Line(request.title(), request.state.label(), request.path(), false)),
                        FileLine.of(request.id, false).stream()
                                .map(file -> new Part.Line(
                                        file.name(), file.says(), request.path() + "/files/" + file.key(), false)))
                .toList();
    }
}

package dev.stoa.sponsorship.giving;

import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.SponsorshipPart;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** On the page of a sponsorship: whether visitors may know its sum. One statement. */
@Singleton
@Priority(5)
class DisclosurePart implements SponsorshipPart {

    @Override
    public Part of(long sponsorship) {
        var lines = Disclosure.of(sponsorship)
                .map(told ->
                        new Part.Line(told.money().toString(), "agreed to be told by " + told.disclosedBy, null, false))
                .map(List::of)
                .orElse(List.of());
        return new Part("Sum told to visitors", lines, DisclosurePage.href(sponsorship));
    }
}

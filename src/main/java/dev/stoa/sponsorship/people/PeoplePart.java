package dev.stoa.sponsorship.people;

import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.SponsorshipPart;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;

/** On the page of a sponsorship: who is there, and how many tickets are left. Two statements. */
@Singleton
@Priority(85)
class PeoplePart implements SponsorshipPart {

    @Override
    public Part of(long sponsorship) {
        var href = PeoplePage.href(sponsorship);
        var lines = new ArrayList<Part.Line>();
        for (var each : Participation.of(sponsorship)) {
            lines.add(new Part.Line(each.person + " " + each.role, each.words(), href + "/" + each.id, false));
        }
        for (var tickets : TicketsPage.benefits(sponsorship)) {
            lines.add(new Part.Line(
                    tickets.title,
                    tickets.used + " of " + tickets.quantity + " given to somebody",
                    TicketsPage.href(sponsorship),
                    false));
        }
        return new Part("People", lines, href);
    }
}

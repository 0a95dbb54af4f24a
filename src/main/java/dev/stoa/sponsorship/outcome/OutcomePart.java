package dev.stoa.sponsorship.outcome;

import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.SponsorshipPart;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;

/** On the page of a sponsorship: what it is for, what came of it, and what was said the last time. Three statements. */
@Singleton
@Priority(100)
class OutcomePart implements SponsorshipPart {

    @Override
    public Part of(long sponsorship) {
        var href = OutcomePage.href(sponsorship);
        var lines = new ArrayList<Part.Line>();
        for (var goal : Goal.of(sponsorship)) {
            lines.add(new Part.Line(goal.title, goal.words(), href + "/goals/" + goal.id, false));
        }
        Debrief.of(sponsorship)
                .ifPresent(
                        said -> lines.add(new Part.Line("Debrief", "Again? " + said.again, href + "#debrief", false)));
        Debrief.before(sponsorship)
                .ifPresent(said -> lines.add(
                        new Part.Line("The last time", brief(said), OutcomePage.href(said.sponsorshipId), false)));
        return new Part("Outcome", lines, href);
    }

    private static String brief(Debrief said) {
        var words = said.wentWrong.isEmpty() ? said.wentWell : said.wentWrong;
        return "Again? " + said.again + ". " + (words.length() > 160 ? words.substring(0, 157) + "…" : words);
    }
}

package dev.stoa.sponsorship.edition;

import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipPart;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** On the page of a sponsorship: out of which it was made, and what was made out of it. Two statements. */
@Singleton
@Priority(20)
class NextPart implements SponsorshipPart {

    @Override
    public Part of(long sponsorship) {
        var href = "/admin/sponsorships/" + sponsorship + "/next";
        var around = Succession.around(sponsorship);
        var titles = Sponsorship.<Sponsorship>list(
                "from Sponsorship s join fetch s.edition where s.id in ?1",
                around.stream().map(each -> other(each, sponsorship)).toList());
        var lines = new ArrayList<Part.Line>();
        for (var each : around) {
            boolean after = each.predecessorId == sponsorship;
            titles.stream()
                    .filter(title -> title.id == other(each, sponsorship))
                    .forEach(title -> lines.add(new Part.Line(
                            title.title(),
                            (after ? "made out of this one by " : "this one was made out of it by ") + each.actor,
                            "/admin/sponsorships/" + title.id,
                            false)));
        }
        if (around.stream().noneMatch(each -> each.predecessorId == sponsorship)) {
            lines.add(new Part.Line(
                    "Begin it in one click", "Tier, benefits, tasks, people and deadlines come along", href, false));
        }
        return new Part("Next edition", List.copyOf(lines), href);
    }

    private static long other(Succession each, long sponsorship) {
        return each.predecessorId == sponsorship ? each.successorId : each.predecessorId;
    }
}

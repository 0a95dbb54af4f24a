package dev.stoa.sponsorship.edition;

import dev.stoa.site.DateSpan;
import dev.stoa.site.Option;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.outcome.Debrief;
import dev.stoa.workflow.Actor;
import java.util.List;

/**
 * What one click will make, before it is made; or what it has made.
 *
 * @param made the title of what was made already, with its address; null before
 * @param again whether somebody just pressed for another time
 * @param chosen the slug of the edition that is shown
 * @param others already there for that edition, in words; empty where there are none
 * @param debrief what was said after the last one; null where nobody said anything
 */
public record NextPage(
        String title,
        String back,
        String href,
        boolean sample,
        boolean mayMake,
        Made made,
        boolean again,
        String chosen,
        List<Option> editions,
        String name,
        DateSpan days,
        boolean isNew,
        String weeks,
        String tier,
        String money,
        String budget,
        List<String> others,
        List<Group> groups,
        Said debrief) {

    /** What was made out of it. */
    public record Made(String title, String href, String who, java.time.Instant at) {}

    /** Things of one sort that come along, each in words. */
    public record Group(String heading, List<String> lines) {}

    /** A debrief to be read. */
    public record Said(String wentWell, String wentWrong, String again, String who) {}

    static NextPage of(Sponsorship last, String wanted, Actor actor, boolean again) {
        var plan = NextPlan.of(last, wanted);
        var target = plan.target();
        return new NextPage(
                last.title(),
                "/admin/sponsorships/" + last.id,
                "/admin/sponsorships/" + last.id + "/next",
                last.sample,
                actor.is("editor"),
                Succession.after(last.id).map(succession -> made(succession)).orElse(null),
                again,
                target.slug(),
                NextPlan.targets(last).stream()
                        .map(each -> new Option(
                                each.slug(), each.words() + (each.edition() == null ? " (to be expected)" : "")))
                        .toList(),
                target.name(),
                new DateSpan(target.startsOn(), target.endsOn()),
                target.edition() == null,
                plan.shift().words(),
                plan.tier(),
                last.money().toString(),
                plan.budget() == null ? null : plan.budget().name(),
                target.edition() == null ? List.of() : others(target.edition().id),
                groups(plan),
                Debrief.of(last.id)
                        .or(() -> Debrief.before(last.id))
                        .map(said -> new Said(said.wentWell, said.wentWrong, said.again.toString(), said.author))
                        .orElse(null));
    }

    private static Made made(Succession succession) {
        var next = Sponsorship.byId(succession.successorId).orElseThrow();
        return new Made(next.title(), "/admin/sponsorships/" + next.id, succession.actor, succession.at);
    }

    private static List<String> others(long edition) {
        return Sponsorship.<Sponsorship>list("edition.id = ?1 order by id", edition).stream()
                .map(other -> other.tier + ", " + other.state.label().toLowerCase(java.util.Locale.ROOT)
                        + ", looked after by " + other.owner)
                .toList();
    }

    private static List<Group> groups(NextPlan plan) {
        return List.of(
                new Group(
                        "Benefits",
                        plan.benefits().stream()
                                .map(benefit -> benefit.quantity + " × " + benefit.title
                                        + (benefit.expiresOn == null ? "" : ", until " + benefit.expiresOn))
                                .toList()),
                new Group(
                        "Deliverables",
                        plan.deliverables().stream().map(each -> each.title).toList()),
                new Group(
                        "Deadlines",
                        plan.deadlines().stream()
                                .map(deadline -> deadline.title + ": " + deadline.meant())
                                .toList()),
                new Group(
                        "Goals",
                        plan.goals().stream()
                                .map(goal -> goal.expected + " " + goal.unit + ": " + goal.title
                                        + (goal.actual == null ? "" : " (last time " + goal.actual + ")"))
                                .toList()),
                new Group(
                        "People",
                        plan.people().stream()
                                .map(each -> each.person + " " + each.role)
                                .toList()));
    }
}

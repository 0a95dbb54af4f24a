package dev.stoa.sponsorship.outcome;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.matter.Typed;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Trail;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One goal on the desk.
 *
 * @param typed what was typed, or else what is stored
 * @param stored how it stands now, after somebody else has saved; null otherwise
 * @param version of what is stored
 */
public record GoalPage(
        String sponsorship,
        String back,
        String outcome,
        String title,
        String href,
        boolean mayWrite,
        Typed typed,
        Errors errors,
        String stored,
        int version,
        List<Trail.Entry> trail) {

    static GoalPage of(Sponsorship sponsorship, Goal goal, Actor actor, Typed typed, Errors errors, boolean outdated) {
        var outcome = OutcomePage.href(sponsorship.id);
        var version = Integer.toString(goal.version);
        return new GoalPage(
                sponsorship.title(),
                "/admin/sponsorships/" + sponsorship.id,
                outcome,
                goal.title,
                outcome + "/goals/" + goal.id,
                actor.is("editor"),
                typed == null
                        ? new Typed(Map.of(
                                "title",
                                goal.title,
                                "unit",
                                goal.unit,
                                "expected",
                                Integer.toString(goal.expected),
                                "actual",
                                Objects.toString(goal.actual, ""),
                                "source",
                                goal.source,
                                "version",
                                version))
                        : outdated ? typed.with("version", version) : typed,
                errors,
                outdated ? goal.title + ": " + goal.words() : null,
                goal.version,
                Trail.of(Goal.SUBJECT, goal.id).entries());
    }
}

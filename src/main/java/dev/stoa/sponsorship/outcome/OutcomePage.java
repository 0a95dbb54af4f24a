package dev.stoa.sponsorship.outcome;

import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.matter.Typed;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Trail;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a sponsorship was for and what came of it: goals with what each unit cost, the debrief, and what was said the last time.
 *
 * @param cost in euros, in words; null where a rate is missing or nothing was promised
 * @param before the debrief of the edition before; null where there is none
 * @param series where all editions of this conference are compared
 * @param goal what was typed for a new one
 * @param debrief what was typed, or else what is stored
 * @param outdated somebody wrote the debrief in between: what they wrote
 */
public record OutcomePage(
        String title,
        String back,
        String href,
        boolean sample,
        boolean mayWrite,
        List<Row> goals,
        String cost,
        Said said,
        Said before,
        String series,
        Typed goal,
        Errors goalErrors,
        Typed debrief,
        Errors debriefErrors,
        boolean outdated,
        List<Option> again,
        List<Trail.Entry> trail) {

    /** @param reached in percent, or empty; @param each what one of it cost, or empty */
    public record Row(
            String title, String unit, int expected, Integer actual, String reached, String each, String href) {}

    /** A debrief to be read. */
    public record Said(
            String title, String wentWell, String wentWrong, String again, String who, java.time.Instant at) {}

    /** What was tried and has to be shown again. */
    record Attempt(GoalReading goal, DebriefReading debrief, boolean outdated) {
        static final Attempt NONE = new Attempt(null, null, false);
    }

    static OutcomePage of(Sponsorship sponsorship, Actor actor, Attempt attempt) {
        var cost = Cost.of(List.of(sponsorship.id)).get(sponsorship.id);
        var stored = Debrief.of(sponsorship.id).orElse(null);
        var before = Debrief.before(sponsorship.id).orElse(null);
        var href = href(sponsorship.id);
        return new OutcomePage(
                sponsorship.title(),
                "/admin/sponsorships/" + sponsorship.id,
                href,
                sponsorship.sample,
                actor.is("editor"),
                Goal.of(sponsorship.id).stream()
                        .map(goal -> row(goal, cost, href))
                        .toList(),
                cost == null ? null : cost.words(),
                stored == null ? null : said(stored, sponsorship.title()),
                before == null ? null : said(before, "The last time"),
                "/admin/outcomes/" + sponsorship.edition.conference.slug,
                attempt.goal == null ? new Typed(Map.of()) : attempt.goal.typed(),
                attempt.goal == null ? Errors.NONE : attempt.goal.errors(),
                typed(attempt, stored),
                attempt.debrief == null ? Errors.NONE : attempt.debrief.errors(),
                attempt.outdated,
                Stream.of(Debrief.Again.values())
                        .map(again -> new Option(again.name(), again.toString()))
                        .toList(),
                stored == null
                        ? List.of()
                        : Trail.of(Debrief.SUBJECT, stored.id).entries());
    }

    public static String href(long sponsorship) {
        return "/admin/sponsorships/" + sponsorship + "/outcome";
    }

    private static Row row(Goal goal, Cost cost, String href) {
        var each = cost == null ? null : cost.each(goal.actual);
        return new Row(
                goal.title,
                goal.unit,
                goal.expected,
                goal.actual,
                goal.actual == null ? "" : Math.round(100.0 * goal.actual / goal.expected) + " %",
                each == null ? "" : each.toString(),
                href + "/goals/" + goal.id);
    }

    private static Said said(Debrief debrief, String title) {
        return new Said(
                title,
                debrief.wentWell,
                debrief.wentWrong,
                debrief.again.toString(),
                debrief.author,
                debrief.writtenAt);
    }

    /** What a person typed stays; after a conflict it is about what is stored by now. */
    private static Typed typed(Attempt attempt, Debrief stored) {
        var version = stored == null ? "" : Integer.toString(stored.version);
        if (attempt.debrief != null) {
            return attempt.outdated ? attempt.debrief.typed().with("version", version) : attempt.debrief.typed();
        }
        return stored == null
                ? new Typed(Map.of())
                : new Typed(Map.of(
                        "wentWell",
                        stored.wentWell,
                        "wentWrong",
                        stored.wentWrong,
                        "again",
                        stored.again.name(),
                        "version",
                        version));
    }
}

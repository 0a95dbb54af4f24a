package dev.stoa.sponsorship.matter;

import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import dev.stoa.sponsorship.Part;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Picture;
import dev.stoa.workflow.Refusal;
import dev.stoa.workflow.Rule;
import dev.stoa.workflow.Trail;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One matter on the desk: where it stands, what may be done, its fields as a form, and its whole history.
 *
 * @param version of what is stored; the form keeps the one that was seen when typing began, until the conflict was shown
 * @param adjustments the states into which an administrator may put it against the rules; empty for all others
 */
public record MatterPage(
        String sponsorship,
        String back,
        String heading,
        String list,
        String subject,
        String title,
        String href,
        String owner,
        boolean sample,
        String state,
        String task,
        String people,
        String says,
        boolean late,
        Picture picture,
        List<Offer> offers,
        List<String> closed,
        List<Option> adjustments,
        List<Part> parts,
        List<FormField> fields,
        int version,
        String seen,
        boolean mayEdit,
        boolean outdated,
        List<Difference> differences,
        Errors errors,
        MatterAttempt attempt,
        List<Trail.Entry> trail) {

    /** Where the history stands field by field. */
    public String history() {
        return "/admin/history/" + subject + href.substring(href.lastIndexOf('/'));
    }

    public String refusal() {
        return attempt.refusal();
    }

    /** Of a move, as it was typed when it was refused. */
    public String reason() {
        return attempt.adjusts() ? "" : attempt.reason();
    }

    /** Whether an adjustment was just refused: its part of the page stands open. */
    public boolean adjusted() {
        return attempt.adjusts();
    }

    public String adjustReason() {
        return attempt.adjusts() ? attempt.reason() : "";
    }

    public String adjustTo() {
        return attempt.to();
    }

    /** Why a field was changed, as it was typed when that was refused. */
    public String because() {
        return attempt.because();
    }

    /** A move that this person may make. */
    public record Offer(String label, String to, boolean reason, boolean forward) {}

    /** A field in which what was typed differs from what is stored by now. */
    public record Difference(String label, String yours, String stored) {}

    static <S extends Enum<S>, M extends Matter<S>> MatterPage of(
            Kind<S, M> kind, Sponsorship sponsorship, M matter, Actor actor, MatterAttempt attempt) {
        var life = kind.life();
        var stage = life.stage(matter.state());
        var says = kind.says(List.of(matter)).getOrDefault(matter.id, new Kind.Says("", false));
        var fields = FormField.all(kind, matter, attempt.typed(), attempt.errors());
        var hands = matter.hands();
        var open = kind.open(matter, actor, hands);
        boolean typing = attempt.typed() != null && !attempt.outdated();
        return new MatterPage(
                sponsorship.title(),
                "/admin/sponsorships/" + sponsorship.id,
                kind.heading(),
                kind.href(sponsorship.id),
                life.subject(),
                matter.title,
                matter.href(kind),
                matter.owner,
                matter.sample || sponsorship.sample,
                stage.label(),
                stage.task(),
                stage.people(),
                says.words(),
                says.late(),
                Picture.of(life, matter.state()),
                offers(kind, matter, open),
                closed(kind, matter, actor, open, hands),
                actor.is(Actor.ADMIN) ? adjustments(kind, matter) : List.of(),
                kind.parts(matter),
                fields,
                matter.version,
                typing ? Integer.toString(attempt.typed().version()) : Integer.toString(matter.version),
                actor.isOneOf(kind.writers()),
                attempt.outdated(),
                attempt.outdated() && attempt.typed() != null ? differences(kind, matter, attempt.typed()) : List.of(),
                attempt.errors(),
                attempt,
                Trail.of(life.subject(), matter.id).entries());
    }

    private static <S extends Enum<S>, M extends Matter<S>> List<Offer> offers(
            Kind<S, M> kind, M matter, List<Rule<S>> open) {
        var forward = kind.life().forward(matter.state()).map(Rule::to);
        return open.stream()
                .map(rule -> new Offer(
                        rule.label(),
                        Kind.slugOf(rule.to()),
                        rule.reason(),
                        forward.filter(rule.to()::equals).isPresent()))
                .toList();
    }

    /** Why this person may not make the other moves, in the words in which they would be refused. */
    private static <S extends Enum<S>, M extends Matter<S>> List<String> closed(
            Kind<S, M> kind, M matter, Actor actor, List<Rule<S>> open, Set<String> hands) {
        return kind.life().from(matter.state()).stream()
                .filter(rule -> !open.contains(rule) && !kind.follows(rule.from(), rule.to()))
                .map(rule -> {
                    try {
                        return kind.life()
                                .check(actor, rule.from(), rule.to(), "asking", hands)
                                .label();
                    } catch (Refusal refusal) {
                        return refusal.getMessage();
                    }
                })
                .toList();
    }

    private static <S extends Enum<S>, M extends Matter<S>> List<Option> adjustments(Kind<S, M> kind, M matter) {
        return kind.life().stages().stream()
                .filter(stage -> stage.state() != matter.state())
                .filter(stage -> kind.life().rule(matter.state(), stage.state()).isEmpty()
                        || kind.follows(matter.state(), stage.state()))
                .map(stage -> new Option(Kind.slugOf(stage.state()), stage.label()))
                .toList();
    }

    private static <S extends Enum<S>, M extends Matter<S>> List<Difference> differences(
            Kind<S, M> kind, M matter, Typed typed) {
        var fixed = kind.fixed(matter);
        return kind.fields().stream()
                .filter(field -> !fixed.contains(field.name()))
                .map(field -> new Difference(
                        field.label(), typed.raw(field.name()), field.reads().apply(matter)))
                .filter(both -> !Objects.equals(both.yours(), both.stored()))
                .toList();
    }
}

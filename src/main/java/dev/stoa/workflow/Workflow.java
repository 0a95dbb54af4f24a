package dev.stoa.workflow;

import static dev.stoa.workflow.Refusal.Cause.NOT_YOUR_ROLE;
import static dev.stoa.workflow.Refusal.Cause.NO_SUCH_MOVE;
import static dev.stoa.workflow.Refusal.Cause.REASON_MISSING;
import static dev.stoa.workflow.Refusal.Cause.YOUR_OWN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A state machine as a table: the stages in the order of a subject's life, and the moves between them. Immutable; kept as
 * a constant of the feature that it rules.
 *
 * @param subject what is moved, as one word for sentences and as the type in every {@link Move}: "sponsorship"
 */
public record Workflow<S extends Enum<S>>(String subject, List<Stage<S>> stages, List<Rule<S>> rules) {

    public Workflow {
        stages = List.copyOf(stages);
        rules = List.copyOf(rules);
    }

    public Stage<S> stage(S state) {
        return stages.stream()
                .filter(stage -> stage.state() == state)
                .findFirst()
                .orElseThrow();
    }

    /** The state in which every subject begins. */
    public S first() {
        return stages.getFirst().state();
    }

    /** All moves out of a state, whoever may make them. */
    public List<Rule<S>> from(S state) {
        return rules.stream().filter(rule -> rule.from() == state).toList();
    }

    public Optional<Rule<S>> rule(S from, S to) {
        return from(from).stream().filter(rule -> rule.to() == to).findFirst();
    }

    /** The moves that this person may make now; what they own decides where a second pair of eyes is needed. */
    public List<Rule<S>> open(Actor actor, S from, Set<String> owners) {
        return from(from).stream()
                .filter(rule -> actor.isOneOf(rule.roles()))
                .filter(rule -> !rule.byAnother() || !owners.contains(actor.name()))
                .toList();
    }

    /** The next step on the straight way, if there is one. */
    public Optional<Rule<S>> forward(S state) {
        return from(state).stream()
                .filter(rule -> stage(rule.to()).main() && rule.to().ordinal() > state.ordinal())
                .findFirst();
    }

    /**
     * Finds the rule for a move and checks it.
     *
     * @param owners the user names of those whose own work the subject is
     * @throws Refusal with the sentence to show, where the move is not allowed
     */
    public Rule<S> check(Actor actor, S from, S to, String reason, Set<String> owners) {
        var rule = rule(from, to).orElseThrow(() -> new Refusal(NO_SUCH_MOVE, noSuchMove(from, to)));
        if (!actor.isOneOf(rule.roles())) {
            throw new Refusal(
                    NOT_YOUR_ROLE, "Only " + rule.people() + " may " + rule.verb() + " " + Words.a(subject) + ".");
        }
        if (rule.byAnother() && owners.contains(actor.name())) {
            throw new Refusal(
                    YOUR_OWN,
                    "Nobody may " + rule.verb() + " their own " + subject + ". Ask another of the " + rule.people()
                            + " to do it.");
        }
        if (rule.reason() && (reason == null || reason.isBlank())) {
            throw new Refusal(
                    REASON_MISSING, "Say why: to " + rule.verb() + " " + Words.a(subject) + " needs a reason.");
        }
        return rule;
    }

    /** Checks a move and keeps it, in the caller's transaction. The caller then changes the subject's state. */
    public Move move(long id, Actor actor, S from, S to, String reason, Set<String> owners, Instant at) {
        check(actor, from, to, reason, owners);
        return Move.keep(subject, id, from, to, actor, reason, at);
    }

    /**
     * Puts a subject into a state to which no rule leads from here, and keeps that with the reason: for what the rules did not
     * foresee. Where any of them asks for a second pair of eyes, every adjustment does. In the caller's transaction.
     *
     * @throws Refusal for all but administrators, without a reason, and of one's own work where another has to look
     */
    public Move adjust(long id, Actor actor, S from, S to, String reason, Set<String> owners, Instant at) {
        if (!actor.is(Actor.ADMIN)) {
            throw new Refusal(
                    NOT_YOUR_ROLE, "Only administrators may adjust " + Words.a(subject) + " against the rules.");
        }
        if (from == to) {
            throw new Refusal(NO_SUCH_MOVE, noSuchMove(from, to));
        }
        if (owners.contains(actor.name()) && rules.stream().anyMatch(Rule::byAnother)) {
            throw new Refusal(
                    YOUR_OWN, "Nobody may adjust their own " + subject + ". Ask another administrator to do it.");
        }
        if (reason == null || reason.isBlank()) {
            throw new Refusal(REASON_MISSING, "Say why: to adjust " + Words.a(subject) + " needs a reason.");
        }
        return Move.keep(subject, id, from, to, actor, "Against the rules: " + reason.strip(), at);
    }

    /** Keeps the birth of a subject: a move from nothing to the first state. */
    public Move begin(long id, Actor actor, Instant at) {
        return begin(id, first(), actor, at);
    }

    /** The same of something that begins farther along. */
    public Move begin(long id, S state, Actor actor, Instant at) {
        return Move.keep(subject, id, null, state, actor, null, at);
    }

    private String noSuchMove(S from, S to) {
        var ways = from(from).stream().map(rule -> Words.of(rule.to())).toList();
        var sentence = from == to
                ? "This " + subject + " is already " + Words.of(to) + "."
                : Words.capital(Words.a(subject)) + " that is " + Words.of(from) + " cannot become " + Words.of(to)
                        + ".";
        return ways.isEmpty() ? sentence : sentence + " It can become " + Words.or(ways) + ".";
    }
}

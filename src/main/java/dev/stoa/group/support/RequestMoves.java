package dev.stoa.group.support;

import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import dev.stoa.workflow.Rule;
import java.util.List;
import java.util.Set;

/** What one person may do to a request now, and why not the rest. The report has a form of its own. */
public final class RequestMoves {

    /** A move that this person may make. */
    public record Offer(String label, String to, boolean reason, boolean forward) {}

    private RequestMoves() {}

    /** @param hands whose own the request is */
    static List<Offer> open(SupportRequest request, Actor actor, Set<String> hands) {
        var life = request.life();
        var forward = life.forward(request.state).map(Rule::to);
        return life.open(actor, request.state, hands).stream()
                .filter(rule -> rule.to() != RequestState.REPORTED)
                .map(rule -> new Offer(
                        rule.label(),
                        rule.to().slug(),
                        rule.reason(),
                        forward.filter(rule.to()::equals).isPresent()))
                .toList();
    }

    /** Why this person may not make the other moves, in the words in which they would be refused. */
    static List<String> closed(SupportRequest request, Actor actor, Set<String> hands) {
        var life = request.life();
        var open = life.open(actor, request.state, hands);
        return life.from(request.state).stream()
                .filter(rule -> !open.contains(rule) && rule.to() != RequestState.WITHDRAWN)
                .map(rule -> refusal(request, rule, actor, hands))
                .toList();
    }

    private static String refusal(SupportRequest request, Rule<RequestState> rule, Actor actor, Set<String> hands) {
        try {
            return request.life()
                    .check(actor, rule.from(), rule.to(), "asking", hands)
                    .label();
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }
}

package dev.stoa.sponsorship.request;

import dev.stoa.sponsorship.approval.Outlook;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import dev.stoa.workflow.Rule;
import java.util.List;
import java.util.Set;

/** What one person may do to a request now, and why not the rest. */
public final class RequestMoves {

    /** A move that this person may make. */
    public record Offer(String label, String to, boolean reason, boolean forward) {

        /** It has a page of its own, with the letter. */
        boolean declines() {
            return to.equals(RequestState.DECLINED.slug());
        }

        boolean defers() {
            return to.equals(RequestState.DEFERRED.slug());
        }

        /** Where one yes is not enough, the button says so. */
        Offer named(Outlook.Preview preview) {
            boolean half = to.equals(RequestState.APPROVED.slug()) && preview != null && preview.missing() > 1;
            return half ? new Offer("Approve, 1 of " + preview.needed(), to, reason, forward) : this;
        }
    }

    private RequestMoves() {}

    /** @param voice in whose name this person would approve @param hands whose own the request is */
    static List<Offer> open(SponsorshipRequest request, Actor actor, Actor voice, Set<String> hands) {
        var life = RequestLife.LIFE;
        var forward = life.forward(request.state).map(Rule::to);
        return life.from(request.state).stream()
                .filter(rule ->
                        life.open(who(rule, actor, voice), request.state, hands).contains(rule))
                .map(rule -> new Offer(
                        rule.label(),
                        rule.to().slug(),
                        rule.reason(),
                        forward.filter(rule.to()::equals).isPresent()))
                .toList();
    }

    /** Why this person may not make the other moves, in the words in which they would be refused. */
    static List<String> closed(SponsorshipRequest request, Actor actor, Actor voice, Set<String> hands) {
        var life = RequestLife.LIFE;
        return life.from(request.state).stream()
                .filter(rule -> !life.open(who(rule, actor, voice), request.state, hands)
                        .contains(rule))
                .filter(rule -> rule.to() != RequestState.WITHDRAWN)
                .map(rule -> refusal(rule, who(rule, actor, voice), hands))
                .toList();
    }

    /** Who stands in for an approver may approve, and nothing else of what approvers do. */
    private static Actor who(Rule<RequestState> rule, Actor actor, Actor voice) {
        return rule.to() == RequestState.APPROVED ? voice : actor;
    }

    private static String refusal(Rule<RequestState> rule, Actor actor, Set<String> hands) {
        try {
            return RequestLife.LIFE
                    .check(actor, rule.from(), rule.to(), "asking", hands)
                    .label();
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }
}

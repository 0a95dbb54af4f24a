package dev.stoa.sponsorship.request;

import dev.stoa.request.AskerTexts;
import dev.stoa.site.Errors;
import dev.stoa.site.Texts;
import dev.stoa.workflow.Move;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The request as its asker sees it: where it stands and what was written. Names of colleagues, scores, and what staff think among
 * themselves are not in it. One statement more where there are files.
 *
 * @param key as it stands in the address
 * @param meaning of the state, in a sentence
 * @param money empty where no cash is asked for
 * @param given what we give, once it was approved; empty before
 * @param same that we were asked for the same already, in words
 * @param files that the asker sent
 * @param mayAttach it is not judged yet
 * @param typed a message as typed, when it was refused
 */
public record AskerPage(
        String key,
        String title,
        RequestState state,
        String meaning,
        LocalDate until,
        boolean mayWithdraw,
        String asker,
        String details,
        String audience,
        String wanted,
        String money,
        List<Tier> tiers,
        LocalDate startsOn,
        LocalDate endsOn,
        String given,
        String conditions,
        List<Step> steps,
        List<Message> messages,
        List<String> same,
        List<FileLine> files,
        boolean mayAttach,
        String typed,
        Errors errors) {

    public record Step(String state, Instant at) {}

    /** @param ours staff wrote it */
    public record Message(boolean ours, String text, Instant at) {}

    static AskerPage of(SponsorshipRequest request, String key, boolean judged, String typed, Errors errors) {
        var asked = request.asked;
        boolean approved = request.state == RequestState.APPROVED && request.deal != null;
        return new AskerPage(
                key,
                request.title(),
                request.state,
                texts().meaning(request.state),
                request.deferredUntil,
                RequestLife.LIFE.rule(request.state, RequestState.WITHDRAWN).isPresent(),
                asked.asker(),
                asked.details(),
                asked.audience(),
                Need.said(asked.needs()),
                Objects.toString(asked.money(), ""),
                asked.offered(),
                asked.startsOn(),
                asked.endsOn(),
                approved
                        ? request.deal.tier() + (request.deal.amount().signum() == 0 ? "" : ", " + request.deal.money())
                        : "",
                approved ? request.deal.conditions() : "",
                Move.of(RequestLife.LIFE.subject(), request.id).stream()
                        .map(move -> new Step(texts().step(RequestState.valueOf(move.toState)), move.at))
                        .toList()
                        .reversed(),
                RequestMessage.of(request.id).stream()
                        .map(message -> new Message(message.author != null, message.text, message.at))
                        .toList(),
                Duplicate.of(request).stream()
                        .filter(other -> other.id() < request.id && other.surely())
                        .map(other -> other.sameAsker()
                                ? texts().sameBefore()
                                : Texts.of(AskerTexts.class).sameByOther())
                        .distinct()
                        .toList(),
                FileLine.of(request.id, true),
                !judged,
                typed,
                errors);
    }

    private static AskPageTexts texts() {
        return Texts.of(AskPageTexts.class);
    }

    public String fileHint() {
        return Attached.hint();
    }

    public String messageLabel() {
        var texts = Texts.of(AskerTexts.class);
        return state == RequestState.NEEDS_INFO ? texts.yourAnswer() : texts.tellMore();
    }

    /** What was typed into this field, where it was refused. */
    public String typedInto(String field) {
        return errors.none() ? "" : typed;
    }
}

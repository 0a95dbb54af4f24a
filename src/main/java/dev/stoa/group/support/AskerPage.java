package dev.stoa.group.support;

import dev.stoa.request.AskerTexts;
import dev.stoa.site.Errors;
import dev.stoa.site.Language;
import dev.stoa.site.Texts;
import dev.stoa.workflow.Move;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;

/**
 * The request as its asker sees it: where it stands, what was written, who comes. Names of colleagues and what staff think
 * among themselves are not in it. Five statements.
 *
 * @param key as it stands in the address
 * @param meaning of the state, in a sentence
 * @param money empty where none is asked for
 * @param when empty for a grant
 * @param room the room that they have, in lines; empty before
 * @param guests null where none can be named
 * @param same what we take for the same request, in words
 * @param typed a message as typed, or names, when they were refused
 */
public record AskerPage(
        String key,
        String group,
        String wanted,
        boolean hosting,
        RequestState state,
        String meaning,
        boolean ended,
        boolean mayWithdraw,
        String asker,
        String purpose,
        String money,
        String when,
        Integer heads,
        List<String> room,
        List<Step> steps,
        List<Message> messages,
        List<Guest> guests,
        List<String> same,
        String typed,
        Errors errors) {

    public record Step(String state, Instant at) {}

    /** @param ours staff wrote it */
    public record Message(boolean ours, String text, Instant at) {}

    public record Guest(long id, String name) {}

    static AskerPage of(SupportRequest request, String key, String typed, Errors errors) {
        return new AskerPage(
                key,
                request.groupName,
                texts().wanted(request.wanted),
                request.wanted.hosting(),
                request.state,
                texts().meaning(request.state),
                RequestState.ENDED.contains(request.state),
                request.life().rule(request.state, RequestState.WITHDRAWN).isPresent(),
                request.asker,
                request.purpose,
                request.money() == null ? "" : request.money().toString(),
                request.startsLocal == null ? "" : texts().time(when(request.startsLocal), request.minutes),
                request.heads,
                room(request),
                Move.of(request.life().subject(), request.id).stream()
                        .map(move -> new Step(texts().step(RequestState.valueOf(move.toState)), move.at))
                        .toList()
                        .reversed(),
                SupportMessage.of(request.id).stream()
                        .map(message -> new Message(message.author != null, message.text, message.at))
                        .toList(),
                GuestList.open(request)
                        ? SupportGuest.of(request.id).stream()
                                .map(guest -> new Guest(guest.id, guest.name))
                                .toList()
                        : null,
                Duplicate.of(request).stream()
                        .filter(other -> other.request().id < request.id)
                        .map(AskerPage::inWords)
                        .toList(),
                typed,
                errors);
    }

    public String messageLabel() {
        var texts = Texts.of(AskerTexts.class);
        return state == RequestState.QUESTION ? texts.yourAnswer() : texts.tellMore();
    }

    /** What was typed into this field, where it was refused. */
    public String typedInto(String field) {
        return errors.none() || errors.on(field) == null && errors.on("") == null ? "" : typed;
    }

    /** Of somebody else's request no more than that there is one. */
    private static String inWords(Duplicate other) {
        return other.sameAsker()
                ? texts().sameOn(Language.current()
                        .day
                        .format(LocalDate.ofInstant(other.request().createdAt, ZoneOffset.UTC)))
                : Texts.of(AskerTexts.class).sameByOther();
    }

    private static SupportTexts texts() {
        return Texts.of(SupportTexts.class);
    }

    private static String when(TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(texts().dayPattern(), Language.current().locale)
                .format(time);
    }

    private static List<String> room(SupportRequest request) {
        if (request.hold == null || request.state == RequestState.APPROVED || !request.hold.taken()) {
            return List.of();
        }
        var room = request.hold.room;
        return List.of(
                room.fullName(),
                room.venue.address + ", " + room.venue.city,
                when(request.hold.startsAt.atZone(room.venue.zone())) + " (" + room.venue.zone + ")",
                room.venue.access);
    }
}

package dev.stoa.group.support;

import dev.stoa.site.Errors;
import dev.stoa.workflow.Move;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

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

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public record Step(String state, Instant at) {}

    /** @param ours staff wrote it */
    public record Message(boolean ours, String text, Instant at) {}

    public record Guest(long id, String name) {}

    static AskerPage of(SupportRequest request, String key, String typed, Errors errors) {
        return new AskerPage(
                key,
                request.groupName,
                request.wanted.label(),
                request.wanted.hosting(),
                request.state,
                request.state.toAsker(),
                RequestState.ENDED.contains(request.state),
                request.life().rule(request.state, RequestState.WITHDRAWN).isPresent(),
                request.asker,
                request.purpose,
                request.money() == null ? "" : request.money().toString(),
                request.startsLocal == null
                        ? ""
                        : WHEN.format(request.startsLocal) + ", " + request.minutes + " minutes",
                request.heads,
                room(request),
                Move.of(request.life().subject(), request.id).stream()
                        .map(move -> new Step(RequestState.valueOf(move.toState).label(), move.at))
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
        return state == RequestState.QUESTION ? "Your answer" : "Tell us something more";
    }

    /** What was typed into this field, where it was refused. */
    public String typedInto(String field) {
        return errors.none() || errors.on(field) == null && errors.on("") == null ? "" : typed;
    }

    /** Of somebody else's request no more than that there is one. */
    private static String inWords(Duplicate other) {
        return other.sameAsker()
                ? "You asked for the same on "
                        + DAY.format(LocalDate.ofInstant(other.request().createdAt, java.time.ZoneOffset.UTC))
                        + ": we look at both together."
                : "Somebody has asked us for the same already: we look at both together.";
    }

    private static List<String> room(SupportRequest request) {
        if (request.hold == null || request.state == RequestState.APPROVED || !request.hold.taken()) {
            return List.of();
        }
        var room = request.hold.room;
        return List.of(
                room.fullName(),
                room.venue.address + ", " + room.venue.city,
                WHEN.format(request.hold.startsAt.atZone(room.venue.zone())) + " (" + room.venue.zone + ")",
                room.venue.access);
    }
}

package dev.stoa.group.support;

import dev.stoa.group.GroupEditors;
import dev.stoa.group.hosting.RoomOffers;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Picture;
import dev.stoa.workflow.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One request on the desk: where it stands, what may be done, who asks for what, whether it was asked before, the room, the
 * guests, the food, and the whole story.
 *
 * @param asker null for who may not read it, and once it was deleted; as the address
 * @param groupSlug null where we do not list it
 * @param room the room that is theirs; null where there is none
 * @param offers rooms to choose from; null where none is to be held
 * @param guests null for who may not read them
 * @param food null where none may be ordered
 * @param report null where nothing is to be reported
 */
public record RequestAdminPage(
        long id,
        String title,
        String group,
        String groupSlug,
        Wanted wanted,
        RequestState state,
        String task,
        String turn,
        boolean late,
        Instant due,
        boolean sample,
        int version,
        Picture picture,
        List<RequestMoves.Offer> moves,
        List<String> closed,
        String asker,
        String email,
        String purpose,
        String money,
        String when,
        String wish,
        List<Need> needs,
        DetailsForm details,
        List<DetailsForm.Difference> differences,
        List<String> owners,
        List<Same> duplicates,
        List<Message> messages,
        HeldRoom room,
        RoomOffers offers,
        List<Guest> guests,
        boolean mayName,
        FoodForm food,
        String ordered,
        String cap,
        ReportForm report,
        Integer attendance,
        String outcome,
        boolean mayEdit,
        boolean mayDecide,
        RequestAttempt attempt,
        List<Entry> trail) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

    /** Something that they need, in their words. */
    public record Need(String label, String text) {}

    /** Another request that may be the same. */
    public record Same(String href, String title, String state, String why) {}

    /** @param who a colleague; null where the asker wrote */
    public record Message(String who, String text, Instant at) {}

    /** @param by a user name; null where the asker wrote it down */
    public record Guest(long id, String name, String by) {}

    /** One line of the history. */
    public record Entry(Trail.Entry entry, String label) {}

    static RequestAdminPage of(SupportRequest request, Actor actor, RequestAttempt attempt, Clock clock) {
        var now = clock.instant();
        var life = request.life();
        boolean staff = actor.isOneOf(Set.of("editor", "approver"));
        boolean trusted = staff || request.group != null && GroupEditors.mayEdit(actor, request.group.id);
        var hands = request.hands();
        var hold = request.hold;
        var cap = hold == null ? null : hold.room.venue.foodCap();
        var order = FoodOrder.<FoodOrder>findByIdOptional(request.id).orElse(null);
        boolean mayOrder = GuestList.open(request) && actor.is("editor");
        boolean mayReport = actor.is("editor")
                && life.rule(request.state, RequestState.REPORTED).isPresent();
        var details = attempt.details() == null ? DetailsForm.of(request) : attempt.details();
        details.version = Integer.toString(attempt.outdated() ? request.version : details.seen());
        return new RequestAdminPage(
                request.id,
                request.wanted.label() + " for " + request.groupName,
                request.groupName,
                request.group == null ? null : request.group.slug,
                request.wanted,
                request.state,
                life.stage(request.state).task(),
                life.stage(request.state).owner(),
                request.late(now),
                request.dueAt,
                request.sample,
                request.version,
                Picture.of(life, request.state),
                staff ? RequestMoves.open(request, actor, hands) : List.of(),
                staff ? RequestMoves.closed(request, actor, hands) : List.of(),
                trusted ? request.asker : null,
                staff ? request.email : null,
                trusted ? request.purpose : "",
                request.money() == null ? "" : request.money().toString(),
                request.startsLocal == null
                        ? ""
                        : WHEN.format(request.startsLocal) + ", " + request.minutes + " minutes",
                request.venue == null ? "" : request.venue.name + ", " + request.venue.city,
                needs(request),
                details,
                attempt.outdated() && attempt.details() != null
                        ? details.differences(DetailsForm.of(request))
                        : List.of(),
                SupportQueries.owners(),
                trusted
                        ? Duplicate.of(request).stream()
                                .map(other -> new Same(
                                        other.request().path(),
                                        other.request().groupName + ", "
                                                + other.request().wanted.label().toLowerCase(Locale.ROOT),
                                        other.request().state.label(),
                                        other.why()))
                                .toList()
                        : List.of(),
                trusted
                        ? SupportMessage.of(request.id).stream()
                                .map(message -> new Message(message.author, message.text, message.at))
                                .toList()
                        : List.of(),
                hold == null ? null : HeldRoom.of(hold),
                request.wanted.hosting() && request.state == RequestState.APPROVED && actor.is("editor")
                        ? RoomOffers.at(
                                request.startsLocal,
                                request.minutes,
                                request.heads,
                                request.venue == null ? null : request.venue.id,
                                hold == null ? null : hold.id)
                        : null,
                trusted && request.wanted.hosting()
                        ? SupportGuest.of(request.id).stream()
                                .map(guest -> new Guest(guest.id, guest.name, guest.addedBy))
                                .toList()
                        : null,
                trusted && GuestList.open(request),
                mayOrder ? food(attempt, order, request, cap) : null,
                order == null ? "" : "%s for %,d people, by %s".formatted(order.money(), order.heads, order.caterer),
                cap == null ? "" : cap.toString(),
                mayReport
                        ? attempt.report() == null
                                ? ReportForm.blank(request, LocalDate.ofInstant(now, ZoneOffset.UTC))
                                : attempt.report()
                        : null,
                request.attendance,
                request.outcome,
                actor.is("editor"),
                staff,
                attempt,
                Trail.of(life.subject(), request.id).entries().stream()
                        .map(entry -> new Entry(entry, DetailsForm.LABELS.getOrDefault(entry.what(), "State")))
                        .toList());
    }

    private static FoodForm food(
            RequestAttempt attempt, FoodOrder order, SupportRequest request, dev.stoa.site.Money cap) {
        if (cap == null) {
            return null;
        }
        return attempt.food() == null ? FoodForm.of(order, request, cap) : attempt.food();
    }

    private static List<Need> needs(SupportRequest request) {
        return java.util.stream.Stream.of(
                        new Need("Food and drinks", request.food),
                        new Need("Sound and picture", request.av),
                        new Need("Access", request.access))
                .filter(need -> need.text() != null && !need.text().isEmpty())
                .toList();
    }
}

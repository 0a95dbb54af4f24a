package dev.stoa.group.hosting;

import dev.stoa.group.hosting.RoomHold.State;
import dev.stoa.notice.Notice;
import dev.stoa.site.NotPossible;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Who has which room when. A hold is for a few days: it ends by itself unless somebody confirms it, and a day before that its
 * keeper is told, once. Methods that change something are part of the caller's transaction.
 */
@ApplicationScoped
public class Holds {

    /** How long before its end we tell. */
    static final Duration NOTICE = Duration.ofDays(1);

    private static final int MOST_DAYS = 60;

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final Clock clock;

    @Inject
    public Holds(Clock clock) {
        this.clock = clock;
    }

    /**
     * Holds a room.
     *
     * @param title for whom, as the venue's calendar says it
     * @param heads how many come
     * @param days after which it ends by itself, or with the beginning of the slot if that is earlier
     * @return the hold's id
     * @throws NotPossible where the room is taken, too small or closed then, or the time is none
     */
    @Transactional
    public long hold(Room room, String title, Slot slot, int heads, int days, Actor by) {
        var now = clock.instant();
        check(room, slot, heads, now);
        checkOpen(room, slot);
        if (days < 1 || days > MOST_DAYS) {
            throw new NotPossible("days", "A hold is for 1 to " + MOST_DAYS + " days.");
        }
        var last = now.plus(Duration.ofDays(days));
        return take(room, title, false, slot, last.isAfter(slot.startsAt()) ? slot.startsAt() : last, by, now);
    }

    /**
     * Takes a room for the company's own use, for good, also when the house is closed to guests.
     *
     * @throws NotPossible where it is taken, or the time is none
     */
    @Transactional
    public void block(Room room, String title, Slot slot, Actor by) {
        var now = clock.instant();
        check(room, slot, 0, now);
        confirm(take(room, title, true, slot, slot.startsAt(), by, now));
    }

    private static long take(Room room, String title, boolean own, Slot slot, Instant expires, Actor by, Instant now) {
        // The job that does this comes by every few minutes; whoever stands here need not wait for it.
        RoomHold.overdue(now).forEach(id -> expire(id, now));
        RoomHold.flush();
        return RoomHold.take(room.id, title, own, slot, expires, by.name(), now)
                .orElseThrow(() -> new NotPossible(
                        "room", room.fullName() + " is taken at that time. Choose another room or another time."));
    }

    private static void check(Room room, Slot slot, int heads, Instant now) {
        if (room.closed || room.venue.closed) {
            throw new NotPossible("room", room.fullName() + " takes no guests any more.");
        }
        if (room.capacity < heads) {
            throw new NotPossible(
                    "room", "%s holds %,d people; %,d are expected.".formatted(room.fullName(), room.capacity, heads));
        }
        if (!slot.exists()) {
            throw new NotPossible("room", "On that day the clocks of " + slot.zone() + " jump over that time.");
        }
        if (!slot.startsAt().isAfter(now)) {
            throw new NotPossible("room", "That time is over.");
        }
    }

    private static void checkOpen(Room room, Slot slot) {
        var opening = OpeningHours.parse(room.venue.opening);
        if (!opening.cover(slot.starts(), slot.ends())) {
            throw new NotPossible(
                    "room",
                    room.venue.name + " is open " + opening.on(slot.starts().getDayOfWeek()) + ".");
        }
    }

    /** It is theirs for good. @throws NotPossible where it has ended */
    @Transactional
    public RoomHold confirm(long id) {
        var hold = RoomHold.toChange(id).orElseThrow();
        if (hold.state == State.HELD && !hold.expiresAt.isAfter(clock.instant())) {
            throw new NotPossible("", "The hold has ended by itself. Hold a room again.");
        }
        if (!hold.taken()) {
            throw new NotPossible("", "That room is held no more. Hold one again.");
        }
        hold.state = State.CONFIRMED;
        return hold;
    }

    /** The room is free again; what has ended before stays as it is. */
    @Transactional
    public void release(long id) {
        RoomHold.toChange(id).filter(RoomHold::taken).ifPresent(hold -> hold.end(State.RELEASED, clock.instant()));
    }

    /** Somebody else is told from now on. */
    @Transactional
    public void handTo(long id, String keeper) {
        RoomHold.toChange(id).ifPresent(hold -> hold.keeper = keeper);
    }

    /** Ends what nobody confirmed in time, each by itself. @return how many */
    public int expireDue() {
        return each(
                QuarkusTransaction.requiringNew().call(() -> RoomHold.overdue(clock.instant())),
                id -> expire(id, clock.instant()));
    }

    /** Tells the keepers of what ends within a day, once each. @return how many */
    public int remind() {
        return each(
                QuarkusTransaction.requiringNew()
                        .call(() -> RoomHold.endingBefore(clock.instant().plus(NOTICE))),
                this::remind);
    }

    private static int each(List<Long> ids, java.util.function.Predicate<Long> work) {
        int done = 0;
        for (var id : ids) {
            done += QuarkusTransaction.requiringNew().call(() -> work.test(id)) ? 1 : 0;
        }
        return done;
    }

    private static boolean expire(long id, Instant now) {
        var hold = RoomHold.toChange(id).orElse(null);
        // Somebody confirmed it, or another process was here.
        if (hold == null || hold.state != State.HELD || hold.expiresAt.isAfter(now)) {
            return false;
        }
        hold.end(State.EXPIRED, now);
        tell(hold, "no longer held: ", "was held until now and nobody confirmed it. It is free for others.", now);
        return true;
    }

    private boolean remind(long id) {
        var now = clock.instant();
        var hold = RoomHold.toChange(id).orElse(null);
        if (hold == null || hold.state != State.HELD || hold.remindedAt != null || !hold.expiresAt.isAfter(now)) {
            return false;
        }
        hold.remindedAt = now;
        tell(
                hold,
                "held until tomorrow: ",
                "is held until " + local(hold, hold.expiresAt) + ". Confirm it before, or it is free for others then.",
                now);
        return true;
    }

    private static void tell(RoomHold hold, String how, String what, Instant now) {
        Notice.queue(
                hold.keeper,
                hold.room.fullName() + ", " + how + hold.title,
                "%s, for %s on %s, %s".formatted(hold.room.fullName(), hold.title, local(hold, hold.startsAt), what),
                "/admin/venues/%s?month=%s#hold-%d"
                        .formatted(
                                hold.room.venue.slug,
                                YearMonth.from(hold.startsAt.atZone(hold.room.venue.zone())),
                                hold.id),
                now);
    }

    private static String local(RoomHold hold, Instant moment) {
        return WHEN.format(moment.atZone(hold.room.venue.zone()));
    }
}

package dev.stoa.group.support;

import dev.stoa.group.hosting.Holds;
import dev.stoa.group.hosting.Room;
import dev.stoa.group.hosting.RoomHold;
import dev.stoa.site.NotPossible;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;

/** What staff write down for a meetup that we host: the room, the food, the guests. As {@link SupportDesk}, of which it is a part. */
@ApplicationScoped
class HostingDesk {

    @Inject
    Holds holds;

    @Inject
    Clock clock;

    /** Holds a room instead of any that was held before. @throws NotPossible with the reason */
    @Transactional
    void hold(long id, int seen, long room, int days, Actor by) {
        var request = SupportRequest.toChange(id, seen);
        if (!request.wanted.hosting() || request.state != RequestState.APPROVED) {
            throw new NotPossible("room", "Rooms are held for requests that are approved and not yet scheduled.");
        }
        letGo(request);
        var wanted = Room.byId(room).orElseThrow(() -> new NotPossible("room", "Choose one of these rooms."));
        long hold = holds.hold(wanted, request.title(), request.slot(wanted.venue), request.heads, days, by);
        if (request.owner != null) {
            holds.handTo(hold, request.owner);
        }
        request.hold = RoomHold.findById(hold);
        request.note("room", null, wanted.fullName(), by, clock.instant());
    }

    /** The room is free again, the request still approved. */
    @Transactional
    void release(long id, int seen, Actor by) {
        var request = SupportRequest.toChange(id, seen);
        if (request.state != RequestState.APPROVED || request.hold == null) {
            throw new NotPossible("room", "No room is held that could be let go here.");
        }
        var name = request.hold.room.fullName();
        letGo(request);
        request.note("room", name, null, by, clock.instant());
    }

    /** @throws NotPossible where no room is held, or it costs more than the venue allows */
    @Transactional
    void order(long id, int seen, FoodOrder.Terms terms, Actor by) {
        var request = SupportRequest.toChange(id, seen);
        if (!GuestList.open(request)) {
            throw new NotPossible(
                    "foodAmount", "Food is ordered while the meetup is planned and a room is held for it.");
        }
        terms.check(request.hold.room.venue.foodCap(), request.hold.room.capacity);
        var order = FoodOrder.<FoodOrder>findByIdOptional(id).orElse(null);
        var before = order == null ? null : inWords(order);
        if (order == null) {
            order = new FoodOrder();
            order.requestId = id;
            order.take(terms, by.name(), clock.instant());
            order.persist();
        } else {
            order.take(terms, by.name(), clock.instant());
        }
        // The order is a row of its own: the request's version has to move by itself.
        SupportRequest.getEntityManager().lock(request, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        request.note("food", before, inWords(order), by, clock.instant());
    }

    /** @throws NotPossible where there is no room yet, or not for so many */
    @Transactional
    void welcome(long id, String typed, Actor by) {
        GuestList.add(
                SupportRequest.toChange(id).orElseThrow(NotFoundException::new), typed, by.name(), clock.instant());
    }

    @Transactional
    void disinvite(long id, long guest) {
        SupportGuest.delete("id = ?1 and requestId = ?2", guest, id);
    }

    /** The room that was held is free again. */
    void letGo(SupportRequest request) {
        if (request.hold != null) {
            holds.release(request.hold.id);
            request.hold = null;
        }
    }

    private static String inWords(FoodOrder order) {
        return "%s for %,d by %s".formatted(order.money(), order.heads, order.caterer);
    }
}

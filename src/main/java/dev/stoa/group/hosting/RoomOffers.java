package dev.stoa.group.hosting;

import dev.stoa.site.Option;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Which rooms could be had at a time, each in the zone of its venue. Two statements. */
public record RoomOffers(List<Option> free, List<String> others) {

    /**
     * @param starts wall time wherever the room is
     * @param wished the venue that is asked for; null for any
     * @param own a hold of theirs, whose room they can have again; null where there is none
     */
    public static RoomOffers at(LocalDateTime starts, int minutes, int heads, Long wished, Long own) {
        var rooms = Room.open().stream()
                .filter(room -> wished == null || wished.equals(room.venue.id))
                .toList();
        var slots = rooms.stream()
                .map(room -> new Slot(starts, minutes, room.venue.zone()))
                .toList();
        var from = slots.stream().map(Slot::startsAt).min(Instant::compareTo);
        var until = slots.stream().map(Slot::endsAt).max(Instant::compareTo);
        var taken = from.isEmpty()
                ? List.<RoomHold>of()
                : RoomHold.between(rooms.stream().map(room -> room.id).toList(), from.get(), until.orElseThrow());
        var free = new ArrayList<Option>();
        var others = new ArrayList<String>();
        for (int i = 0; i < rooms.size(); i++) {
            var room = rooms.get(i);
            var slot = slots.get(i);
            var holder = taken.stream()
                    .filter(hold -> hold.room.id.equals(room.id)
                            && !hold.id.equals(own)
                            && hold.startsAt.isBefore(slot.endsAt())
                            && hold.endsAt.isAfter(slot.startsAt()))
                    .findFirst();
            var name = room.fullName() + " (" + room.capacity + ")";
            if (holder.isPresent()) {
                others.add(name + ": taken by " + holder.get().title);
            } else if (room.capacity < heads) {
                others.add(name + ": too small for " + heads);
            } else if (!OpeningHours.parse(room.venue.opening).cover(slot.starts(), slot.ends())) {
                others.add(name + ": closed then, open "
                        + OpeningHours.parse(room.venue.opening).on(starts.getDayOfWeek()));
            } else {
                free.add(new Option(room.id.toString(), name));
            }
        }
        return new RoomOffers(List.copyOf(free), List.copyOf(others));
    }
}

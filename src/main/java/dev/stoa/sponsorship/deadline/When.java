package dev.stoa.sponsorship.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What was meant: the day or the distance, the time, the clocks.
 *
 * @param day of {@link Basis#DAY}
 * @param distance of the others, below zero for before
 * @param keepsWeekday move on to the nearest day of the week that the basis has, three days at most
 * @param time null for the end of the day: midnight, when the next one begins
 */
record When(Basis basis, LocalDate day, int distance, Unit unit, boolean keepsWeekday, LocalTime time, Clocks clocks) {

    /**
     * What a sponsorship's deadlines are counted from.
     *
     * @param zone of the event's place; null where it is not known
     * @param signedOn null before the contract is executed
     * @param paidOn null before an invoice is paid in full
     */
    record Anchors(LocalDate startsOn, LocalDate endsOn, String zone, LocalDate signedOn, LocalDate paidOn) {}

    /** A moment, and the day that people call it by. */
    record Moment(LocalDate day, LocalTime time, ZoneId zone, Instant at) {}

    /** Empty while what it hangs on is not there. */
    Optional<Moment> moment(Anchors anchors) {
        return day(anchors).map(due -> {
            var zone = clocks.zone(anchors.zone());
            var end = time == null
                    ? due.plusDays(1).atStartOfDay(zone)
                    : due.atTime(time).atZone(zone);
            return new Moment(due, time, zone, end.toInstant());
        });
    }

    private Optional<LocalDate> day(Anchors anchors) {
        var from = switch (basis) {
            case DAY -> day;
            case EVENT_START -> anchors.startsOn();
            case EVENT_END -> anchors.endsOn();
            case CONTRACT -> anchors.signedOn();
            case PAYMENT -> anchors.paidOn();
            case UNKNOWN -> null;
        };
        if (from == null || basis == Basis.DAY) {
            return Optional.ofNullable(from);
        }
        var due = unit.from(from, distance);
        return Optional.of(keepsWeekday ? nearest(due, from) : due);
    }

    private static LocalDate nearest(LocalDate due, LocalDate like) {
        int ahead = Math.floorMod(
                like.getDayOfWeek().getValue() - due.getDayOfWeek().getValue(), 7);
        return due.plusDays(ahead > 3 ? ahead - 7 : ahead);
    }

    /** "6 weeks before the first day of the event". */
    String words() {
        if (basis == Basis.DAY || basis == Basis.UNKNOWN) {
            return basis.toString();
        }
        if (distance == 0) {
            return "the same day as " + basis;
        }
        var count = Math.abs(distance) + " " + unit.toString();
        return (Math.abs(distance) == 1 ? count.substring(0, count.length() - 1) : count)
                + (distance < 0 ? " before " : " after ")
                + basis;
    }
}

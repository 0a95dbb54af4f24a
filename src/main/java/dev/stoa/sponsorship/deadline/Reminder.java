package dev.stoa.sponsorship.deadline;

import java.time.Instant;
import java.util.Optional;

/** What people are told about a {@link Due}, in the order in which it gets urgent. */
enum Reminder {
    IN_30_DAYS(30),
    IN_14_DAYS(14),
    IN_7_DAYS(7),
    IN_1_DAY(1),
    OVERDUE(0),
    /** Nobody knows the day yet, and it is time to ask. */
    ASK(0);

    private final int days;

    Reminder(int days) {
        this.days = days;
    }

    /**
     * The one that is right now. After a downtime the ones between are not told any more: who learns that it is due
     * tomorrow need not learn that it was due in a week.
     */
    static Optional<Reminder> of(Due due, Instant now) {
        if (!due.known()) {
            return due.asks(now) ? Optional.of(ASK) : Optional.empty();
        }
        if (due.late(now)) {
            return Optional.of(OVERDUE);
        }
        long left = due.daysLeft(now);
        Optional<Reminder> told = Optional.empty();
        for (var each : new Reminder[] {IN_30_DAYS, IN_14_DAYS, IN_7_DAYS, IN_1_DAY}) {
            if (left <= each.days) {
                told = Optional.of(each);
            }
        }
        return told;
    }
}

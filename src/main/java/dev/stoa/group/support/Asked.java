package dev.stoa.group.support;

import dev.stoa.group.UserGroup;
import dev.stoa.group.hosting.Venue;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * What somebody asked for, checked as far as a program can. It waits as JSON until they confirm their address.
 *
 * @param group of those that we list, or null; its name stands beside it either way
 * @param amount null where no money is asked for, with the currency
 * @param hosting null for a grant
 */
record Asked(
        Wanted wanted,
        Long group,
        String groupName,
        String asker,
        String email,
        String purpose,
        BigDecimal amount,
        String currency,
        Meeting hosting) {

    /**
     * @param venue the one that they wish for; null for any
     * @param starts wall time, wherever it will be
     * @param heads people they expect
     */
    record Meeting(Long venue, LocalDateTime starts, int minutes, int heads, String food, String av, String access) {}

    /** Writes it into a new request. */
    void fill(SupportRequest request) {
        request.wanted = wanted;
        request.group = group == null ? null : UserGroup.findById(group);
        request.groupName = groupName;
        request.asker = asker;
        request.email = email;
        request.purpose = purpose;
        request.amount = amount;
        request.currency = currency;
        if (hosting != null) {
            request.venue = hosting.venue() == null ? null : Venue.findById(hosting.venue());
            request.startsLocal = hosting.starts();
            request.minutes = hosting.minutes();
            request.heads = hosting.heads();
            request.food = hosting.food();
            request.av = hosting.av();
            request.access = hosting.access();
        }
    }
}

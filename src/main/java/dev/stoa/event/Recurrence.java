package dev.stoa.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/**
 * The dates that a rule makes, as wall times of the series' zone: so the second Tuesday at 18:30 stays at 18:30 across
 * daylight saving. The one class that knows the library which expands rules (ical4j).
 *
 * <p>A wall time that a zone skips on a date is no date (RFC 5545, 3.3.10): {@link #skipped} names these, so that a calendar
 * file can say it to programs that would make one up. A count is stored as the last date that it leads to: programs do not
 * agree on whether skipped dates count.
 *
 * @param start the first date
 * @param rule RRULE without COUNT and UNTIL, or null for the first date alone
 * @param until the wall time after which there are no dates, or null for a rule without an end
 * @param except dates that fall out
 */
public record Recurrence(
        LocalDateTime start, ZoneId zone, String rule, LocalDateTime until, Set<LocalDateTime> except) {

    /** No event may begin after this year: what is farther is a mistake of typing. */
    public static final int LAST_YEAR = 2100;

    private static final Pattern PART =
            Pattern.compile("(FREQ|INTERVAL|BYDAY|BYMONTH|BYMONTHDAY|BYSETPOS|WKST)=[A-Z0-9,+-]+");
    private static final int DAY = 86_400;
    private static final Pattern FREQUENCY = Pattern.compile("FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;.*)?");

    public Recurrence {
        except = Set.copyOf(except);
    }

    /** A rule that cannot be used; the message is a sentence for whoever typed it. */
    public static final class NoRule extends RuntimeException {
        NoRule(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /**
     * A rule as it is stored: capitals, FREQ first, nothing that makes more than one date a day.
     *
     * @throws NoRule where it is none
     */
    public static String checked(String typed) {
        var rule = typed.strip().toUpperCase(Locale.ROOT);
        rule = rule.startsWith("RRULE:") ? rule.substring(6) : rule;
        for (var part : rule.split(";", -1)) {
            if (!PART.matcher(part).matches()) {
                throw new NoRule("\"" + part + "\" cannot stand in a rule here. Use FREQ, INTERVAL, BYDAY, BYMONTH,"
                        + " BYMONTHDAY, BYSETPOS and WKST; say when it ends in the field for that.");
            }
        }
        if (!FREQUENCY.matcher(rule).matches()) {
            throw new NoRule("A rule begins with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.");
        }
        try {
            new Recur<LocalDateTime>(rule);
        } catch (RuntimeException wrong) {
            throw new NoRule("This is no rule as RFC 5545 has it. An example: FREQ=MONTHLY;BYDAY=2TU.");
        }
        return rule;
    }

    /** The dates from one wall time to another, both included, in order. */
    public List<LocalDateTime> dates(LocalDateTime from, LocalDateTime to) {
        return all(from, to).stream()
                .filter(date -> !except.contains(date) && !skips(date))
                .toList();
    }

    /** Wall times that the rule makes and the zone does not have, from the first date to a wall time, both included. */
    public List<LocalDateTime> skipped(LocalDateTime to) {
        var skipped = new ArrayList<LocalDateTime>();
        var rules = zone.getRules();
        var change = rule == null
                ? null
                : rules.nextTransition(start.atZone(zone).toInstant().minusSeconds(DAY));
        while (change != null && !change.getDateTimeBefore().isAfter(to)) {
            var time = change.getDateTimeBefore().toLocalDate().atTime(start.toLocalTime());
            if (change.isGap()
                    && skips(time)
                    && !except.contains(time)
                    && !all(time, time).isEmpty()) {
                skipped.add(time);
            }
            change = rules.nextTransition(change.getInstant());
        }
        return skipped;
    }

    /** Whether the first date is one that the rule makes: if not, calendars disagree on it. */
    public boolean startsByItsRule() {
        return rule == null || expand(start, start).contains(start);
    }

    /** The wall time of the date with this number, counted from 1; null when there is none before {@link #LAST_YEAR} ends. */
    public LocalDateTime numbered(int count) {
        var end = LocalDateTime.of(LAST_YEAR + 1, 1, 1, 0, 0);
        for (int years = 1; ; years *= 4) {
            var to = start.plusYears(years).isBefore(end) ? start.plusYears(years) : end;
            var dates = dates(start, to);
            if (dates.size() >= count) {
                return dates.get(count - 1);
            }
            if (to.equals(end)) {
                return null;
            }
        }
    }

    private boolean skips(LocalDateTime date) {
        return rule != null && zone.getRules().getValidOffsets(date).isEmpty();
    }

    private List<LocalDateTime> all(LocalDateTime from, LocalDateTime to) {
        var last = until != null && until.isBefore(to) ? until : to;
        if (rule == null) {
            return start.isBefore(from) || start.isAfter(last) ? List.of() : List.of(start);
        }
        var first = start.isAfter(from) ? start : from;
        return first.isAfter(last) ? List.of() : expand(first, last);
    }

    private List<LocalDateTime> expand(LocalDateTime first, LocalDateTime last) {
        return new Recur<LocalDateTime>(rule)
                .getDates(start, first, last.plusSeconds(1)).stream()
                        .filter(date -> !date.isBefore(first) && !date.isAfter(last))
                        .distinct()
                        .sorted()
                        .toList();
    }
}

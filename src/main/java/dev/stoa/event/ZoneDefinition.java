package dev.stoa.event;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A zone as a calendar file defines it (RFC 5545, 3.6.5), from the rules of java.time that our own moments come from: every
 * change of the clocks from the first event on, one by one as far as they are recorded, then by the yearly rule for good. So
 * a program that knows no zone, or an older one, gets the same moments as we do.
 */
final class ZoneDefinition {

    private final ZoneRules rules;
    private final int firstYear;

    private ZoneDefinition(ZoneId zone, LocalDateTime earliest) {
        this.rules = zone.getRules();
        this.firstYear = earliest.getYear() - 1;
    }

    /** @param earliest the first wall time in the file that is of this zone */
    static VTimeZone of(ZoneId zone, LocalDateTime earliest) {
        var definition = new VTimeZone();
        definition.add(new TzId(zone.getId()));
        new ZoneDefinition(zone, earliest).observances().forEach(definition::add);
        return definition;
    }

    private List<Observance> observances() {
        var observances = new ArrayList<Observance>();
        int ruled = rules.getTransitions().isEmpty()
                ? firstYear
                : rules.getTransitions().getLast().getDateTimeBefore().getYear() + 1;
        var begin = LocalDateTime.of(firstYear, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        var recorded = recorded(begin);
        if (rules.getTransitionRules().isEmpty() || ruled > firstYear) {
            observances.addAll(listed(recorded));
        }
        for (var rule : rules.getTransitionRules()) {
            observances.add(yearly(rule, Math.max(ruled, firstYear)));
        }
        return observances.isEmpty() ? List.of(constant(begin)) : observances;
    }

    /** The change that is in force at that moment, and those after it. */
    private List<ZoneOffsetTransition> recorded(Instant from) {
        var all = rules.getTransitions();
        var before = all.stream()
                .filter(change -> !change.getInstant().isAfter(from))
                .count();
        return all.subList((int) Math.max(0, before - 1), all.size());
    }

    /**
     * Changes between the same offsets are one observance with the days on which it begins; the first, too, for some programs
     * look at DTSTART only where there is no RDATE.
     */
    private List<Observance> listed(List<ZoneOffsetTransition> changes) {
        var alike = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> List.of(change.getOffsetBefore(), change.getOffsetAfter(), isDaylight(change)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream()
                .map(same -> {
                    var first = same.getFirst();
                    var observance = observance(
                            isDaylight(first),
                            first.getDateTimeBefore(),
                            first.getOffsetBefore(),
                            first.getOffsetAfter());
                    if (same.size() > 1) {
                        same.forEach(change -> observance.add(onset(change)));
                    }
                    return observance;
                })
                .toList();
    }

    private Observance yearly(ZoneOffsetTransitionRule rule, int from) {
        var first = rule.createTransition(from);
        var observance =
                observance(isDaylight(first), first.getDateTimeBefore(), rule.getOffsetBefore(), rule.getOffsetAfter());
        var text = rule(rule, first);
        if (text != null) {
            observance.add(new RRule<LocalDateTime>(text));
        } else {
            IntStream.rangeClosed(from, Recurrence.LAST_YEAR + 1)
                    .forEach(year -> observance.add(onset(rule.createTransition(year))));
        }
        return observance;
    }

    /**
     * The day of the rule, moved by one where its own clock reads another day than the wall's. Null where its days lie in two
     * months: no RRULE says that.
     */
    private static String rule(ZoneOffsetTransitionRule rule, ZoneOffsetTransition first) {
        int year = first.getDateTimeBefore().getYear();
        int length = rule.getMonth().length(false);
        int moved = (int) (first.getDateTimeBefore().toLocalDate().toEpochDay()
                - nominal(rule, year).toLocalDate().toEpochDay());
        int day = rule.getDayOfMonthIndicator();
        int from = (day > 0 ? day : length + day - 5) + moved;
        int to = from + (rule.getDayOfWeek() == null ? 0 : 6);
        if (from < 1 || to > length) {
            return null;
        }
        var month = "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue();
        if (rule.getDayOfWeek() == null) {
            return month + ";BYMONTHDAY=" + from;
        }
        var weekday = code(rule.getDayOfWeek().plus(moved));
        if (to == length || from % 7 == 1) {
            return month + ";BYDAY=" + (to == length ? "-1" : Integer.toString(from / 7 + 1)) + weekday;
        }
        return month + ";BYDAY=" + weekday + ";BYMONTHDAY="
                + IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    /** The day that the rule names, before its own clock is set beside the wall's. */
    private static LocalDateTime nominal(ZoneOffsetTransitionRule rule, int year) {
        var onTheWall = ZoneOffsetTransitionRule.of(
                rule.getMonth(),
                rule.getDayOfMonthIndicator(),
                rule.getDayOfWeek(),
                LocalTime.NOON,
                false,
                ZoneOffsetTransitionRule.TimeDefinition.WALL,
                rule.getStandardOffset(),
                rule.getOffsetBefore(),
                rule.getOffsetAfter());
        return onTheWall.createTransition(year).getDateTimeBefore();
    }

    private Observance constant(Instant begin) {
        var offset = rules.getOffset(begin);
        return observance(false, LocalDateTime.of(1970, Month.JANUARY, 1, 0, 0), offset, offset);
    }

    /** One property each: of a list some programs read the first. */
    private static RDate<LocalDateTime> onset(ZoneOffsetTransition change) {
        return new RDate<>(new DateList<>(List.of(change.getDateTimeBefore())));
    }

    private boolean isDaylight(ZoneOffsetTransition change) {
        return rules.isDaylightSavings(change.getInstant());
    }

    private static Observance observance(boolean daylight, LocalDateTime onset, ZoneOffset from, ZoneOffset to) {
        Observance observance = daylight ? new Daylight() : new Standard();
        observance.add(new DtStart<>(onset));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        return observance;
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }
}

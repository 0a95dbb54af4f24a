package dev.stoa.event.imports;

import dev.stoa.event.imports.IcalEvent.Line;
import dev.stoa.site.ImportedRow.Refused;
import dev.stoa.site.SearchText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A DATE or a DATE-TIME (RFC 5545, 3.3.4 and 3.3.5).
 *
 * @param local the wall time; of a whole day its midnight
 * @param zone of the wall time; null for a whole day, and for a time that names none
 */
record IcalTime(LocalDateTime local, ZoneId zone, boolean wholeDay) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    static IcalTime of(String property, Line line) {
        return of(property, line, line.value());
    }

    /** Several, between commas, as EXDATE has them. */
    static List<IcalTime> all(String property, Line line) {
        return Arrays.stream(line.value().split(","))
                .map(one -> of(property, line, one))
                .toList();
    }

    private static IcalTime of(String property, Line line, String written) {
        var value = written.strip().toUpperCase(Locale.ROOT);
        try {
            if (value.length() == 8) {
                return new IcalTime(LocalDate.parse(value, DAY).atStartOfDay(), null, true);
            }
            boolean utc = value.endsWith("Z");
            var local = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, TIME);
            return new IcalTime(local, utc ? ZoneOffset.UTC : zone(line), false);
        } catch (DateTimeException impossible) {
            throw new Refused(property + " " + SearchText.typed(written) + " is no time");
        }
    }

    private static ZoneId zone(Line line) {
        var tzid = line.parameters().get("TZID");
        return tzid == null
                ? null
                : IcalZones.find(tzid)
                        .orElseThrow(() -> new Refused("the zone " + SearchText.typed(tzid) + " is not known"));
    }

    /** The wall time in this zone; a time without a zone is taken as one of it. */
    LocalDateTime in(ZoneId other) {
        return zone == null || zone.equals(other)
                ? local
                : local.atZone(zone).withZoneSameInstant(other).toLocalDateTime();
    }
}

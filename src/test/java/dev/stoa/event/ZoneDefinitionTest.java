package dev.stoa.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.IcalJs;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A definition is right when a program that did not write it, and knows no zone, gets our moments from it. */
class ZoneDefinitionTest {

    private static IcalJs icalJs;

    @BeforeAll
    static void open() {
        icalJs = new IcalJs();
    }

    @AfterAll
    static void close() {
        icalJs.close();
    }

    /** Zones of every kind: yearly rules of north and south, none, half hours, rules that ended, change or are listed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Stockholm",
                "Europe/London",
                "Europe/Dublin",
                "America/New_York",
                "America/Los_Angeles",
                "America/Santiago",
                "America/Sao_Paulo",
                "America/Nuuk",
                "America/Havana",
                "Asia/Kolkata",
                "Asia/Tokyo",
                "Asia/Tehran",
                "Asia/Almaty",
                "Asia/Jerusalem",
                "Asia/Beirut",
                "Africa/Cairo",
                "Africa/Casablanca",
                "Australia/Lord_Howe",
                "Australia/Sydney",
                "Pacific/Auckland",
                "Pacific/Chatham",
                "Pacific/Apia",
                "Atlantic/Azores",
                "Europe/Moscow",
                "Asia/Gaza"
            })
    void givesEveryMomentOfManyYears(String id) {
        var zone = ZoneId.of(id);
        for (int year : new int[] {2010, 2018, 2024, 2026}) {
            var times = wallTimes(zone, year);
            var theirs = icalJs.moments(file(zone, LocalDateTime.of(year, 1, 1, 0, 0)), times);
            var wrong = IntStream.range(0, times.size())
                    .filter(i -> LocalDateTime.parse(times.get(i)).atZone(zone).toEpochSecond()
                            != theirs.get(i).longValue())
                    .mapToObj(times::get)
                    .limit(5)
                    .toList();
            assertEquals(
                    List.of(), wrong, id + " from " + year + "\n" + text(zone, LocalDateTime.of(year, 1, 1, 0, 0)));
        }
    }

    /** A wall time of each week for 25 years, and some about each change of the clocks; none that is skipped or comes twice. */
    private static List<String> wallTimes(ZoneId zone, int year) {
        var rules = zone.getRules();
        var times = new ArrayList<LocalDateTime>();
        var end = LocalDateTime.of(year + 25, 1, 1, 0, 0);
        for (var at = LocalDateTime.of(year, 1, 1, 0, 0); at.isBefore(end); at = at.plusHours(167)) {
            times.add(at);
        }
        var change = rules.nextTransition(times.getFirst().atZone(zone).toInstant());
        while (change != null && change.getDateTimeBefore().isBefore(end)) {
            for (int minutes : new int[] {-1500, -90, -1, 1, 61, 121, 1500}) {
                times.add(change.getDateTimeBefore().plusMinutes(minutes));
                times.add(change.getDateTimeAfter().plusMinutes(minutes));
            }
            change = rules.nextTransition(change.getInstant());
        }
        return times.stream()
                .filter(time -> rules.getValidOffsets(time).size() == 1)
                .map(LocalDateTime::toString)
                .map(time -> time.length() == 16 ? time + ":00" : time)
                .toList();
    }

    @Test
    void aZoneWithRulesIsDefinedOnceForAll() {
        assertEquals("""
                BEGIN:VTIMEZONE
                TZID:Europe/Stockholm
                BEGIN:DAYLIGHT
                DTSTART:20250330T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                BEGIN:STANDARD
                DTSTART:20251026T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                END:VTIMEZONE
                """, text(ZoneId.of("Europe/Stockholm"), LocalDateTime.parse("2026-11-10T18:30")));
    }

    @Test
    void aZoneThatChangedItsRulesSaysWhen() {
        var almaty = text(ZoneId.of("Asia/Almaty"), LocalDateTime.parse("2023-11-10T18:30"));
        assertTrue(almaty.contains("DTSTART:20240301T000000\nTZOFFSETFROM:+0600\nTZOFFSETTO:+0500\n"), almaty);
    }

    private static String file(ZoneId zone, LocalDateTime earliest) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n" + text(zone, earliest) + "END:VCALENDAR\n";
    }

    private static String text(ZoneId zone, LocalDateTime earliest) {
        return ZoneDefinition.of(zone, earliest).toString().replace("\r\n", "\n");
    }
}

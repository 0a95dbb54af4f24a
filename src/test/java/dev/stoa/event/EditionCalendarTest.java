package dev.stoa.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file is read back by the library that wrote it and by one that did not. */
class EditionCalendarTest {

    private static final Instant CHANGED = Instant.parse("2025-03-30T01:00:00Z");
    private static final URI PAGE = URI.create("https://oss.example.org/events/pycon-sweden-2025");

    @Test
    void isTheFileThatRfc5545Asks() {
        assertEquals(
                """
                BEGIN:VCALENDAR
                PRODID:-//Stoa//Events//EN
                VERSION:2.0
                CALSCALE:GREGORIAN
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20250330
                DTEND;VALUE=DATE:20250401
                SUMMARY:PyCon Sweden
                DTSTAMP:20250330T010000Z
                UID:%s
                SEQUENCE:0
                LAST-MODIFIED:20250330T010000Z
                STATUS:CONFIRMED
                TRANSP:TRANSPARENT
                LOCATION:Stockholm\\, Sweden
                URL:https://oss.example.org/events/pycon-sweden-2025
                CATEGORIES:data,python
                END:VEVENT
                END:VCALENDAR
                """.formatted(edition("PyCon Sweden", "2025-03-30", "2025-03-31").uid)
                        .replace("\n", "\r\n"),
                new String(file(edition("PyCon Sweden", "2025-03-30", "2025-03-31")), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PyCon Sweden",
                "Комп'ютерна конференція про дуже довгі назви, які не вміщуються в один рядок; зовсім ні",
                "𝕌𝕟𝕚𝕔𝕠𝕕𝕖 conference 🐍🐍🐍🐍🐍🐍🐍🐍🐍🐍🐍🐍🐍🐍🐍🐍🐍🐍🐍🐍 of all snakes",
                "Commas, semicolons; back\\slashes \"quotes\" and: colons",
                "日本語のとても長い名前のカンファレンス日本語のとても長い名前のカンファレンス日本語のとても長い名前のカンファレンス"
            })
    void twoParsersReadBackWhatWasWritten(String name) throws Exception {
        var edition = edition(name, "2024-02-28", "2024-02-29");
        var file = file(edition);

        var ours = (VEvent) new CalendarBuilder()
                .build(new ByteArrayInputStream(file))
                .getComponents()
                .getFirst();
        assertEquals(name, value(ours, "SUMMARY"));
        assertEquals("20240228", value(ours, "DTSTART"));
        assertEquals("20240301", value(ours, "DTEND"));
        assertEquals(edition.uid, value(ours, "UID"));
        assertEquals("Stockholm, Sweden", value(ours, "LOCATION"));
        assertTrue(ours.validate(true).getEntries().isEmpty());

        var calendar = Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
        var theirs = calendar.getEvents().getFirst();
        assertTrue(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty());
        assertEquals(name, theirs.getSummary().getValue());
        assertEquals(edition.uid, theirs.getUid().getValue());
        assertEquals("2024-02-28", day(theirs.getDateStart().getValue().getRawComponents()));
        assertEquals("2024-03-01", day(theirs.getDateEnd().getValue().getRawComponents()));
        assertEquals(false, theirs.getDateStart().getValue().hasTime());
        assertEquals("Stockholm, Sweden", theirs.getLocation().getValue());
        assertEquals(PAGE.toString(), theirs.getUrl().getValue());
        assertEquals(CHANGED, theirs.getLastModified().getValue().toInstant());
        assertEquals(
                List.of("data", "python"), theirs.getCategories().getFirst().getValues());
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsTorn() {
        var name = "Ünïcödé — ".repeat(19);
        var text = new String(file(edition(name, "2025-05-01", "2025-05-01")), StandardCharsets.UTF_8);

        assertTrue(text.endsWith("\r\n"));
        assertTrue(
                Arrays.stream(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75));
        assertTrue(text.replace("\r\n ", "").contains("SUMMARY:" + name));
        assertEquals(-1, text.replace("\r\n", "").indexOf('\n'));
    }

    @Test
    void aDayThatLastsOneDayEndsOnTheNext() {
        var text = new String(file(edition("One day", "2025-12-31", "2025-12-31")), StandardCharsets.UTF_8);
        assertTrue(text.contains("DTSTART;VALUE=DATE:20251231\r\nDTEND;VALUE=DATE:20260101\r\n"));
    }

    @Test
    void theSameEditionIsAlwaysTheSameBytes() {
        assertArrayEquals(
                file(edition("Same", "2025-05-01", "2025-05-02")), file(edition("Same", "2025-05-01", "2025-05-02")));
    }

    @Test
    void aCancelledOneStaysAndSaysSo() throws Exception {
        var edition = edition("Off", "2025-05-01", "2025-05-02");
        var uid = edition.uid;
        edition.cancel(CHANGED.plusSeconds(60));
        edition.cancel(CHANGED.plusSeconds(120));

        var theirs = Biweekly.parse(new String(file(edition), StandardCharsets.UTF_8))
                .first()
                .getEvents()
                .getFirst();
        assertTrue(theirs.getStatus().isCancelled());
        assertEquals(1, theirs.getSequence().getValue());
        assertEquals(uid, theirs.getUid().getValue());
        assertEquals(
                CHANGED.plusSeconds(60), theirs.getLastModified().getValue().toInstant());
    }

    private static byte[] file(Edition edition) {
        return EditionCalendar.of(edition, PAGE);
    }

    private static Edition edition(String name, String from, String to) {
        var facts = new EditionFacts(
                name,
                LocalDate.parse(from),
                LocalDate.parse(to),
                "Stockholm",
                "Sweden",
                false,
                URI.create("https://pycon.example.org"),
                null,
                null,
                null,
                new TreeSet<>(List.of("python", "data")));
        return new Edition(new Conference("pycon-sweden", name), "pycon-sweden-2025", facts, CHANGED);
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }

    private static String day(biweekly.util.DateTimeComponents day) {
        return "%04d-%02d-%02d".formatted(day.getYear(), day.getMonth(), day.getDate());
    }
}

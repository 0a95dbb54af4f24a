package dev.stoa.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.stoa.support.Groups;
import dev.stoa.support.IcalJs;
import dev.stoa.support.Meetups;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What goes to a guest's calendar, in zones all over the world, over both changes of the clocks: ical4j finds all that RFC 5546
 * wants, and ical.js has the moments of our own rows.
 */
@QuarkusTest
class MeetupMessageTest {

    private static final Instant NOW = Instant.parse("2090-01-01T00:00:00Z");
    private static final MeetupMessage MESSAGE = new MeetupMessage(
            URI.create("https://oss.example.org/"),
            "oss@example.org",
            "The \"Night\" group",
            "o'ada+x@example.org",
            NOW);

    private static IcalJs icalJs;

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Meetups meetups;

    @BeforeAll
    static void open() {
        icalJs = new IcalJs();
    }

    @AfterAll
    static void close() {
        icalJs.close();
    }

    @BeforeEach
    void reset() {
        world.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Stockholm",
                "Europe/London",
                "Europe/Lisbon",
                "America/New_York",
                "America/Los_Angeles",
                "America/Sao_Paulo",
                "Asia/Kolkata",
                "Asia/Tokyo",
                "Australia/Sydney",
                "Pacific/Auckland",
                "Africa/Cairo",
                "Africa/Casablanca"
            })
    void aYearOfNights(String zone) throws Exception {
        long id = meetups.published(
                groups.stockholm(),
                Meetups.plan(
                        "Night of code",
                        "2090-01-07T22:30",
                        zone,
                        300,
                        "FREQ=WEEKLY;BYDAY=SA",
                        "2090-12-30T22:30",
                        Meetups.NORRSKEN));
        var series = meetups.series(id);
        var dates = meetups.dates(id);
        assertEquals(52, dates.size());

        same(dates, MESSAGE.request(series, dates, List.of()));
        var kept = dates.stream().filter(date -> dates.indexOf(date) % 3 != 0).toList();
        var without = dates.stream()
                .filter(date -> !kept.contains(date))
                .map(date -> date.recurrenceId)
                .toList();
        same(kept, MESSAGE.request(series, dates, without));
        same(kept, MESSAGE.request(kept));

        var off = parsed(MESSAGE.cancel(kept));
        assertEquals(kept.size(), off.getComponents("VEVENT").size());
        off.getComponents("VEVENT")
                .forEach(event -> assertEquals(
                        "CANCELLED", event.getProperty("STATUS").orElseThrow().getValue()));
        assertEquals(1, parsed(MESSAGE.cancel(series)).getComponents("VEVENT").size());
        parsed(MESSAGE.remove(List.of(new MeetupMessage.Entry(
                series.uid, dates.get(3).recurrenceId, dates.get(3).when().zone(), series.title, 4))));
    }

    private static void same(List<Occurrence> expected, byte[] file) throws Exception {
        parsed(file);
        assertEquals(
                expected.stream()
                        .map(date -> date.startsAt + " to " + date.endsAt)
                        .sorted()
                        .toList(),
                icalJs.read(new String(file, StandardCharsets.UTF_8)).stream()
                        .map(date -> Instant.parse(date.get("starts")) + " to " + Instant.parse(date.get("ends")))
                        .sorted()
                        .toList());
    }

    private static Calendar parsed(byte[] file) throws Exception {
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        var result = calendar.validate(true);
        assertFalse(result.hasErrors(), result::toString);
        calendar.getComponents("VEVENT").forEach(event -> {
            assertEquals(
                    "20900101T000000Z",
                    event.getProperty("DTSTAMP").orElseThrow().getValue());
            assertEquals(
                    "mailto:oss@example.org",
                    event.getProperty("ORGANIZER").orElseThrow().getValue());
            assertEquals(
                    "mailto:o'ada+x@example.org",
                    event.getProperty("ATTENDEE").orElseThrow().getValue());
        });
        return calendar;
    }
}

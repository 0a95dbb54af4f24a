package dev.stoa.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.Events;
import dev.stoa.support.Groups;
import dev.stoa.support.Meetups;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed with everything that can be in one, byte for byte: src/test/resources/event/feed.ics. */
@QuarkusTest
class GoldenCalendarTest {

    private static final Path GOLDEN = Path.of("src/test/resources/event/feed.ics");

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Events events;

    @Inject
    Meetups meetups;

    @Inject
    MeetupDesk desk;

    @Inject
    OccurrenceHorizon horizon;

    @Inject
    CalendarFeeds feeds;

    @Inject
    Clock clock;

    @BeforeEach
    void begin() {
        world.reset();
        at("2025-12-20T12:00:00Z");
    }

    @AfterEach
    void end() {
        desk.clock = clock;
        horizon.clock = clock;
    }

    private void at(String now) {
        desk.clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        horizon.clock = desk.clock;
    }

    @Test
    void aFeedIsTheFileThatRfc5545Asks() throws IOException {
        var stockholm = groups.stockholm();
        long tuesday = meetups.published(
                stockholm,
                Meetups.plan("Kotlin Tuesday", "2026-01-13T18:30", "Europe/Stockholm", "FREQ=MONTHLY;BYDAY=2TU", null));
        at("2026-01-02T08:00:00Z");
        var february = meetups.dates(tuesday).get(1);
        desk.move(
                february.id,
                february.version,
                EventState.CANCELLED,
                "Too much snow; even for us, in Stockholm",
                Meetups.EDITOR);
        var march = meetups.dates(tuesday).get(2);
        desk.reschedule(
                march.id,
                march.version,
                new WallTime(LocalDateTime.parse("2026-03-17T19:00"), 90, ZoneId.of("Europe/Stockholm")),
                "The house is closed",
                Meetups.EDITOR);
        var april = meetups.dates(tuesday).get(3);
        desk.move(april.id, april.version, EventState.POSTPONED, "The speaker is ill", Meetups.EDITOR);
        meetups.published(
                groups.lund(),
                Meetups.plan(
                        "Ночь Kotlin: a title that is longer than the seventy-five octets of one line, with “quotes” — and more",
                        "2026-03-28T22:00",
                        "America/Sao_Paulo",
                        300,
                        null,
                        null,
                        new Place(null, null, null, null, "https://meet.example.org/night")));
        var conference = events.edition("Nordic Conf", "2026-02-27", "2026-02-28", "Oslo", "Norway", "java");
        QuarkusTransaction.requiringNew().run(() -> {
            Edition edition = Edition.findById(conference.id);
            edition.changedAt = Instant.parse("2026-01-01T00:00:00Z");
        });

        var written = feeds.of(EventFilter.ALL, "Example events", LocalDate.of(2026, 1, 2));
        assertEquals(Files.readString(GOLDEN), new String(written, StandardCharsets.UTF_8));
        assertTrue(Arrays.stream(Files.readString(GOLDEN).split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75));
    }
}

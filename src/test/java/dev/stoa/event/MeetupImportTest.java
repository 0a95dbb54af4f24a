package dev.stoa.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.group.UserGroupImport;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's meetups, by the rules that hold for people. */
@QuarkusTest
class MeetupImportTest {

    private static final Path SAMPLE = Path.of("content/sample/meetups/meetups.yml");

    @TempDir
    Path folder;

    @Inject
    World world;

    @Inject
    UserGroupImport groups;

    @Inject
    MeetupImport meetups;

    @BeforeEach
    void reset() {
        world.reset();
        groups.kotlin(Path.of("content/sample/groups/kotlin-user-groups.yml"));
    }

    @Test
    void theSampleIsTakenWholeAndOnce() {
        assertEquals(new ImportReport(14, 0, 0, List.of()), meetups.read(SAMPLE, true));
        assertEquals(new ImportReport(0, 0, 14, List.of()), meetups.read(SAMPLE, true));

        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(14, MeetupSeries.count("sample = true and state = ?1", EventState.PUBLISHED));
            for (var state : EnumSet.of(EventState.CANCELLED, EventState.POSTPONED, EventState.RESCHEDULED)) {
                assertTrue(Occurrence.count("state", state) > 0, state.toString());
            }
            assertEquals(
                    12,
                    Occurrence.find("select distinct o.zone from Occurrence o")
                            .project(String.class)
                            .list()
                            .size());
        });
    }

    @Test
    void aRowThatCannotBeIsRefusedWithTheReasonAndTheOthersComeIn() throws IOException {
        var file = Files.writeString(folder.resolve("some.yml"), """
                - {group: nobody, title: A, starts: "2026-11-10T18:30", zone: Europe/Stockholm, minutes: 60, city: Lund}
                - {group: lund-kug, title: B, starts: "2999-11-10T18:30", zone: Europe/Stockholm, minutes: 60, city: Lund}
                - {group: lund-kug, title: C, starts: "2026-11-10T18:30", zone: Europe/Stockholm, minutes: 60}
                - {group: lund-kug, title: D, starts: tomorrow, zone: Europe/Stockholm, minutes: 60, city: Lund}
                - {group: lund-kug, title: E, starts: "2090-11-10T18:30", zone: Europe/Stockholm, minutes: 60, city: Lund, changes: [{coming: 7, to: cancelled, reason: x}]}
                - {group: lund-kug, title: F, starts: "2090-11-10T18:30", zone: Europe/Stockholm, minutes: 60, city: Lund}
                """);
        var report = meetups.read(file, false);
        assertEquals(1, report.added());
        assertEquals(
                List.of(
                        "No group nobody is known.",
                        "The year 2999 is out of reach: events are from 1990 to 2100.",
                        "Say in which city it is, or below where to join it online.",
                        "starts is no wall time like 2026-11-10T18:30.",
                        "There is no coming date number 7."),
                report.rejected().stream().map(Rejection::reason).toList());
        assertEquals(
                1L,
                QuarkusTransaction.requiringNew().call(() -> MeetupSeries.count()),
                "the refused left nothing behind");
    }
}

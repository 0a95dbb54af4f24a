package dev.stoa.event.talk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.event.MeetupImport;
import dev.stoa.event.imports.ConferenceImport;
import dev.stoa.group.UserGroupImport;
import dev.stoa.site.ImportReport;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class TalkImportTest {

    private static final Path SAMPLE = Path.of("content/sample");

    @Inject
    World world;

    @Inject
    UserGroupImport groups;

    @Inject
    ConferenceImport conferences;

    @Inject
    MeetupImport meetups;

    @Inject
    TalkImport talks;

    @TempDir
    Path folder;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void theSampleComesInOnceAndIsMarkedAsThat() {
        groups.kotlin(SAMPLE.resolve("groups/kotlin-user-groups.yml"));
        conferences.confsTech(SAMPLE.resolve("conferences"));
        meetups.read(SAMPLE.resolve("meetups/meetups.yml"), true);

        assertEquals(new ImportReport(10, 0, 0, List.of()), talks.read(SAMPLE.resolve("talks/talks.yml"), true));
        assertEquals(new ImportReport(0, 0, 10, List.of()), talks.read(SAMPLE.resolve("talks/talks.yml"), true));

        given().get("/talks.json")
                .then()
                .body("total", equalTo(7))
                .body("rows.findAll { !it.sample }.size()", equalTo(0));
        var coming = given().accept("text/html").get("/events?ours=yes").asString();
        assertTrue(coming.contains("with our people"), "not only the past has something to show");
    }

    @Test
    void aRowThatFitsNoEventIsToldWithItsReason() throws IOException {
        var file = Files.writeString(folder.resolve("talks.yml"), """
                - {title: Lost, event: nowhere-2024, ours: [Alva Lind]}
                - {title: Late, series: no-series, coming: 1, ours: [Alva Lind]}
                - {event: nowhere-2024, attend: [Alva Lind]}
                """);
        assertEquals(
                List.of(
                        "No event has this address. Copy it from its page, like pycon-sweden-2026.",
                        "No series no-series is known.",
                        "No event nowhere-2024 is known."),
                talks.read(file, true).rejected().stream()
                        .map(ImportReport.Rejection::reason)
                        .toList());
    }
}

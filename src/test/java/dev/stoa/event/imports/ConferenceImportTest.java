package dev.stoa.event.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.event.Conference;
import dev.stoa.event.Edition;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ConferenceImportTest {

    @Inject
    ConferenceImport conferences;

    @Inject
    World world;

    @TempDir
    Path folder;

    @BeforeEach
    void reset() {
        world.reset();
    }

    /** 5,143 rows: 4,480 different ones by name, day and city (counted by another program), of which three are wrong. */
    @Test
    void theSampleComesInOnceHoweverOftenItIsRead() {
        var sample = Path.of("content/sample/conferences");
        var refused = List.of(
                new Rejection("2019/general.json #202", "DeveloperWeek Austin, TX", "url is not an address on the web"),
                new Rejection(
                        "2022/javascript.json #5",
                        "CityJS India",
                        "the call for papers cannot end on 2000-12-31 for a conference on 2022-02-17"),
                new Rejection("2024/general.json #41", "Machine Learning Week", "it has no city and is not online"));

        assertEquals(new ImportReport(4477, 0, 0, refused), conferences.confsTech(sample));
        assertEquals(4477, Edition.count());
        assertEquals(0, Edition.count("sequence > 0"));
        assertEquals(0, Edition.count("city is null and not online"));

        assertEquals(new ImportReport(0, 0, 4477, refused), conferences.confsTech(sample));
        assertEquals(4477, Edition.count());
    }

    @Test
    void theSameConferenceUnderSeveralTopicsIsOneEditionWithThemAll() throws IOException {
        topic("java", conference("JFokus", "2025-02-03", "2025-02-05", "Stockholm"));
        topic("kotlin", conference("JFokus 2025", "2025-02-03", "2025-02-05", "Stockholm"));
        topic("general", conference("jfokus", "2025-02-03", "2025-02-05", "Stockholm"));

        assertEquals(1, conferences.confsTech(folder).added());

        var edition = edition("jfokus-2025");
        assertEquals(List.of("general", "java", "kotlin"), edition.topics);
        assertEquals("jfokus", edition.conference.slug);
        assertEquals("Europe/Stockholm", edition.zone);
        assertEquals(LocalDate.of(2025, 2, 5), edition.endsOn);
    }

    @Test
    void severalInOneYearAreToldApartByPlaceAndThenByDay() throws IOException {
        topic(
                "devops",
                conference("DevOpsCon", "2025-04-12", "2025-04-13", "London"),
                conference("DevOpsCon", "2025-05-12", "2025-05-13", "London"),
                conference("DevOpsCon", "2025-06-01", "2025-06-02", "Berlin"));

        conferences.confsTech(folder);

        assertEquals(
                List.of("devopscon-2025-berlin", "devopscon-2025-london", "devopscon-2025-london-05-12"),
                Edition.slugs().stream().sorted().toList());
        assertEquals(1, Conference.count());
    }

    @Test
    void aMovedConferenceKeepsItsAddressAndUidAndRaisesItsSequence() throws IOException {
        topic("python", conference("PyCon Sweden", "2025-11-10", "2025-11-11", "Stockholm"));
        conferences.confsTech(folder);
        var before = edition("pycon-sweden-2025");

        topic("python", conference("PyCon Sweden", "2025-12-12", "2025-12-13", "Göteborg"));
        assertEquals(new ImportReport(0, 1, 0, List.of()), conferences.confsTech(folder));

        var moved = edition("pycon-sweden-2025");
        assertEquals(before.id, moved.id);
        assertEquals(before.uid, moved.uid);
        assertEquals(1, moved.sequence);
        assertTrue(moved.changedAt.isAfter(before.changedAt));
        assertEquals("Göteborg", moved.city);
    }

    @Test
    void aCorrectedAddressIsAChangeButNoRevision() throws IOException {
        topic("python", conference("PyCon Sweden", "2025-11-10", "2025-11-11", "Stockholm"));
        conferences.confsTech(folder);
        topic(
                "python",
                conference("PyCon Sweden", "2025-11-10", "2025-11-11", "Stockholm")
                        .replace("example.org/", "example.org/2025"));

        assertEquals(1, conferences.confsTech(folder).changed());
        assertEquals(0, edition("pycon-sweden-2025").sequence);
    }

    @Test
    void whatIsOnlineOnlyHasNoCity() throws IOException {
        topic("data", """
                {"name": "Conf42", "url": "https://example.org/", "startDate": "2025-01-30", "endDate": "2025-01-30", "online": true}
                """);
        conferences.confsTech(folder);

        var edition = edition("conf42-2025");
        assertNull(edition.city);
        assertNull(edition.zone);
        assertTrue(edition.online);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 2025-05-01 | 2025-05-02 | Oslo | name is missing",
                "Conf | 2025-02-30 | 2025-03-02 | Oslo | startDate 2025-02-30 is no date",
                "Conf | 2025-05-01 | 2025-04-30 | Oslo | it ends on 2025-04-30, before it starts on 2025-05-01",
                "Conf | 2025-05-01 | 2025-09-30 | Oslo | it lasts longer than 60 days",
                "Conf | 2999-05-01 | 2999-05-02 | Oslo | startDate 2999-05-01 is not between 1990 and 2100",
                "Conf | tomorrow | 2025-05-02 | Oslo | startDate tomorrow is no date",
                "Conf | '' | 2025-05-02 | Oslo | startDate is missing",
                "Conf | 2025-05-01 | 2025-05-02 | '' | it has no city and is not online",
                "Co\\u0000nf | 2025-05-01 | 2025-05-02 | Oslo | name contains control characters",
            })
    void aRowThatCannotBeTrueIsRefusedWithTheReasonAndTheOthersComeIn(
            String name, String from, String to, String city, String reason) throws IOException {
        topic("general", conference(name, from, to, city), conference("Good", "2025-05-01", "2025-05-01", "Oslo"));

        var report = conferences.confsTech(folder);

        assertEquals(1, report.added());
        assertEquals(
                List.of(reason),
                report.rejected().stream().map(Rejection::reason).toList());
        assertEquals("2025/general.json #1", report.rejected().getFirst().where());
    }

    @Test
    void aBrokenFileIsReportedAndTheOthersComeIn() throws IOException {
        topic("java", conference("JFokus", "2025-02-03", "2025-02-05", "Stockholm"));
        Files.writeString(folder.resolve("2025/ruby.json"), "[{\"name\": ");
        Files.writeString(folder.resolve("2025/scala.json"), "{\"name\": \"no list\"}");

        var report = conferences.confsTech(folder);

        assertEquals(1, report.added());
        assertEquals(
                List.of("the file is not JSON", "the file is not a list of conferences"),
                report.rejected().stream().map(Rejection::reason).toList());
    }

    private void topic(String topic, String... rows) throws IOException {
        Files.createDirectories(folder.resolve("2025"));
        Files.writeString(folder.resolve("2025").resolve(topic + ".json"), "[" + String.join(",", rows) + "]");
    }

    private static String conference(String name, String from, String to, String city) {
        return """
                {"name": "%s", "url": "https://example.org/", "startDate": "%s", "endDate": "%s", "city": "%s", "country": "Sweden"}
                """.formatted(name, from, to, city);
    }

    private static Edition edition(String slug) {
        return QuarkusTransaction.requiringNew().call(() -> Edition.bySlug(slug).orElseThrow());
    }
}

package dev.stoa.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
class UserGroupImportTest {

    @Inject
    UserGroupImport groups;

    @Inject
    GroupHistory stories;

    @Inject
    World world;

    @TempDir
    Path folder;

    @BeforeEach
    void reset() {
        world.reset();
    }

    @Test
    void theSampleComesInOnceHoweverOftenItIsRead() {
        var sample = Path.of("content/sample/groups/kotlin-user-groups.yml");

        assertEquals(new ImportReport(111, 0, 0, List.of()), groups.kotlin(sample));
        assertEquals(new ImportReport(0, 0, 111, List.of()), groups.kotlin(sample));

        assertEquals(111, UserGroup.count());
        assertEquals(108, UserGroup.count("latitude is not null"));
        assertEquals(3, UserGroup.count("virtual"));
        var stockholm = UserGroup.visible("stockholm-kug").orElseThrow();
        assertEquals("Sweden", stockholm.country);
        assertEquals("Europe", stockholm.region);
        assertEquals(List.of("kotlin"), stockholm.topics);
        assertNull(stockholm.city);
    }

    @Test
    void everyProblemIsReportedByItsRowAndTheOthersComeIn() throws IOException {
        var report = groups.kotlin(list("""
                - section: Europe
                  groups:
                  - name: Good KUG
                    country: Sweden
                    url: https://example.org/
                    position: {lat: 59.3, lng: 18.1}
                  - country: Sweden
                    url: https://example.org/
                    position: {lat: 59.3, lng: 18.1}
                  - name: Nowhere KUG
                    country: Sweden
                    url: https://example.org/
                  - name: Moon KUG
                    country: Sweden
                    url: https://example.org/
                    position: {lat: 159.3, lng: 18.1}
                  - name: Script KUG
                    country: Sweden
                    url: javascript:alert(1)
                    position: {lat: 59.3, lng: 18.1}
                  - name: Good KUG
                    country: Sweden
                    url: https://example.org/again
                    position: {lat: 59.3, lng: 18.1}
                """));

        assertEquals(1, report.added());
        assertEquals(
                List.of(
                        new Rejection("groups.yml, Europe #2", "", "name is missing"),
                        new Rejection("groups.yml, Europe #3", "Nowhere KUG", "it has no position and is not virtual"),
                        new Rejection("groups.yml, Europe #4", "Moon KUG", "its position is not on Earth"),
                        new Rejection("groups.yml, Europe #5", "Script KUG", "url is not an address on the web"),
                        new Rejection("groups.yml, Europe #6", "Good KUG", "the same group stands above")),
                report.rejected());
    }

    @Test
    void oneNameInTwoCountriesIsTwoGroupsAlsoWhenReadAgain() throws IOException {
        var file = list("""
                - section: World
                  groups:
                  - {name: Python Users, country: Sweden, url: "https://example.org/se", isVirtual: true}
                  - {name: Python Users, country: Norway, url: "https://example.org/no", isVirtual: true}
                """);
        assertEquals(2, groups.kotlin(file).added());
        assertEquals(2, groups.kotlin(file).unchanged());
        assertEquals("Norway", UserGroup.visible("python-users-norway").orElseThrow().country);
    }

    @Test
    void aCorrectionKeepsWhatIsOurs() throws IOException {
        var text =
                "[{section: Europe, groups: [{name: A, country: Sweden, url: 'https://a.example', isVirtual: true}]}]";
        groups.kotlin(list(text));
        assertEquals(
                1, groups.kotlin(list(text.replace("a.example", "b.example"))).changed());
        assertEquals("https://b.example", UserGroup.visible("a").orElseThrow().url);
    }

    @Test
    void aBrokenFileIsReported() throws IOException {
        var report = groups.kotlin(list("- section: [unclosed"));
        assertTrue(report.rejected().getFirst().reason().contains("not YAML"));
    }

    @Test
    void theSecondSourceComesInByItsWordsForPlaces() {
        var sample = Path.of("content/sample/groups/dev-community-user-groups.json");
        groups.kotlin(Path.of("content/sample/groups/kotlin-user-groups.yml"));

        var report = groups.devCommunity(sample);
        assertEquals(41, report.added());
        assertEquals(73 - 41, report.rejected().size());
        assertTrue(report.rejected()
                .contains(new Rejection("dev-community-user-groups.json #16", "PHP London", "locations is missing")));
        assertTrue(report.rejected()
                .contains(new Rejection(
                        "dev-community-user-groups.json #21",
                        "Atlanta PHP",
                        "locations names no country: Atlanta, GA")));
        assertEquals(41, groups.devCommunity(sample).unchanged());

        var amsterdam = UserGroup.bySlug("amsterdamphp").orElseThrow();
        assertEquals("Amsterdam, Netherlands", amsterdam.city + ", " + amsterdam.country);
        assertEquals(52.35, amsterdam.latitude, 0.1);
        var misspelt = UserGroup.bySlug("san-diego-php-usergroup").orElseThrow();
        assertEquals("San Diegp", misspelt.city);
        assertNull(misspelt.latitude, "nobody knows where that is");
        assertEquals("USA", misspelt.country);
        assertEquals("Las Vegas", UserGroup.bySlug("php-vegas").orElseThrow().city);
        assertEquals(GroupStatus.RETIRED, UserGroup.bySlug("php-vegas").orElseThrow().status);
        assertEquals(
                "https://www.meetup.com/PHP-Laravel-Eindhoven/",
                UserGroup.bySlug("php-and-laravel-eindhoven").orElseThrow().url);
        assertEquals(2, UserGroup.count("status", GroupStatus.RETIRED));
    }

    @Test
    void theStoriesOfTheSampleAreToldOnceByTheRulesOfTheDesk() {
        var file = Path.of("content/sample/groups/history.json");
        groups.kotlin(Path.of("content/sample/groups/kotlin-user-groups.yml"));
        groups.devCommunity(Path.of("content/sample/groups/dev-community-user-groups.json"));

        assertEquals(new ImportReport(6, 0, 0, List.of()), stories.read(file, true));
        assertEquals(new ImportReport(0, 0, 6, List.of()), stories.read(file, true));

        assertEquals(
                GroupStatus.PAUSED, UserGroup.bySlug("sample-testers-malmo").orElseThrow().status);
        assertEquals(
                GroupStatus.PROPOSED, UserGroup.bySlug("sample-coders-umea").orElseThrow().status);
        assertEquals(
                GroupStatus.RETIRED,
                UserGroup.bySlug("sample-smalltalkers-uppsala").orElseThrow().status);
        assertEquals(6, UserGroup.count("sample"));
        assertEquals(13, GroupSupport.count("sample"));
        assertEquals(
                List.of("EUR", "GBP", "SEK", "USD"),
                GroupSupport.<GroupSupport>list("currency is not null").stream()
                        .map(support -> support.currency)
                        .distinct()
                        .sorted()
                        .toList());
        assertEquals(2, Organiser.count("userName", "omar"));
    }

    @Test
    void whatSomebodyChangedByHandStaysAsTheyWroteIt() throws IOException {
        var text =
                "[{section: Europe, groups: [{name: A, country: Sweden, url: 'https://a.example', isVirtual: true}]}]";
        groups.kotlin(list(text));
        QuarkusTransaction.requiringNew().run(() -> {
            var group = UserGroup.bySlug("a").orElseThrow();
            group.edited = true;
            group.url = "https://ours.example";
        });
        assertEquals(new ImportReport(0, 0, 1, List.of()), groups.kotlin(list(text)));
        assertEquals("https://ours.example", UserGroup.bySlug("a").orElseThrow().url);
    }

    private Path list(String yaml) throws IOException {
        return Files.writeString(folder.resolve("groups.yml"), yaml);
    }
}

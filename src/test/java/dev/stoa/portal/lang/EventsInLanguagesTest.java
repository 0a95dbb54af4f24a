package dev.stoa.portal.lang;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.event.Edition;
import dev.stoa.event.EventState;
import dev.stoa.event.MeetupDesk;
import dev.stoa.event.Occurrence;
import dev.stoa.event.talk.Attendance;
import dev.stoa.group.GroupStatus;
import dev.stoa.group.LinkKind;
import dev.stoa.group.SupportKind;
import dev.stoa.group.UserGroup;
import dev.stoa.site.DataVersion;
import dev.stoa.support.Events;
import dev.stoa.support.Groups;
import dev.stoa.support.Meetups;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events, groups and talks in German and Swedish: what people typed stays, all else is said in the visitor's language. */
@QuarkusTest
@TestSecurity(
        user = "erik",
        roles = {"editor"})
class EventsInLanguagesTest {

    /** Names and words of the data, and what is the same in each language. */
    private static final Set<String> SAME = Set.of(
            "JFokus",
            "PyCon Sweden",
            "Nordic Conf",
            "Stockholm KUG",
            "Lund KUG",
            "Kotlin Devs Brasil",
            "Kotlin Tuesday",
            "Firing Kiln",
            "Glazing",
            "Grace Lind",
            "Ada Holm",
            "Guest Speaker",
            "java",
            "kotlin",
            "python",
            "backend",
            "Stockholm",
            "Oslo",
            "Europe/Stockholm",
            "one",
            "evening.",
            "Two talks,",
            "How to",
            "fire",
            "more evenly.",
            "For the evening",
            "Too warm",
            "Nobody came",
            "We meet on Tuesdays.",
            "Online",
            "Website",
            "Atom",
            "JSON",
            "JSON Feed",
            "CSV",
            "Video",
            "User groups",
            "Example",
            "JFokus · Example",
            "Nordic Conf · Example",
            "PyCon Sweden · Example",
            "Kotlin Tuesday · Example",
            "Kotlin Devs Brasil · Example",
            "Lund KUG · Example",
            "Oslo KUG · Example",
            "Stockholm KUG · Example",
            "Firing Kiln · Example",
            "User groups · Example",
            "Oslo KUG",
            "conference.example.org",
            "meetup.example.org",
            "video.example.org",
            "slides.example.org",
            "video",
            "Call for papers",
            "English",
            "Deutsch",
            "Svenska",
            "Chat",
            "Code",
            "Videos",
            "EUR 500",
            "55.70° N 13.19° E",
            "59.33° N 18.07° E",
            "November 2090",
            "1 km",
            "497 km");

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    Events events;

    @Inject
    Groups groups;

    @Inject
    Meetups meetups;

    @Inject
    MeetupDesk desk;

    @Inject
    DataVersion version;

    private List<Occurrence> dates;

    @BeforeEach
    void tell() {
        world.reset();
        workshop.tell();
        events.pyConSweden();
        var jFokus = events.jFokus();
        events.change(jFokus, edition -> {
            edition.state = EventState.CANCELLED;
            edition.reason = "Too warm";
        });
        events.change(
                events.edition("Nordic Conf", "2090-10-30", "2090-11-02", "Oslo", "Norway", "java"),
                edition -> edition.cfpEndsOn = LocalDate.parse("2090-05-03"));
        attend(jFokus, "Ada Holm", Attendance.Role.ATTENDS);
        attend(jFokus, "Grace Lind", Attendance.Role.ORGANISES);
        var stockholm = groups.stockholm();
        fill(stockholm);
        groups.lund();
        groups.brasil();
        var retired = groups.group("Oslo KUG", "Norway", null, GroupStatus.RETIRED);
        groups.tell(retired, group -> group.sample = true);
        long series = meetups.published(
                stockholm,
                Meetups.plan("Kotlin Tuesday", "2090-11-14T18:30", "Europe/Stockholm", "FREQ=MONTHLY;BYDAY=2TU", null));
        dates = meetups.dates(series);
        var second = dates.get(1);
        desk.move(second.id, second.version, EventState.CANCELLED, "Nobody came", Meetups.EDITOR);
        talk("Firing Kiln", "jfokus-2090");
        talk("Glazing", "jfokus-2090");
        version.hidden();
    }

    private void attend(Edition edition, String name, Attendance.Role role) {
        QuarkusTransaction.requiringNew().run(() -> {
            var attendance = new Attendance();
            attendance.editionId = edition.id;
            attendance.name = name;
            attendance.role = role;
            attendance.persist();
        });
    }

    private void fill(UserGroup stockholm) {
        groups.tell(stockholm, group -> {
            group.description = "We meet on Tuesdays.";
            group.languages = new ArrayList<>(List.of("sv", "en"));
            group.contact = "https://contact.example.org/";
            group.contactPublic = true;
            group.codeOfConductUrl = "https://conduct.example.org/";
            for (var kind : LinkKind.values()) {
                group.links.put(kind, "https://links.example.org/");
            }
        });
        groups.organiser(stockholm, "ada", "Ada Holm", true);
        for (var kind : SupportKind.values()) {
            boolean money = kind == SupportKind.GRANT;
            groups.give(stockholm, kind, "2025-03-04", money ? "500" : null, money ? "EUR" : null, true);
        }
    }

    private static void talk(String title, String event) {
        given().redirects()
                .follow(false)
                .formParams(Map.of(
                        "title",
                        title,
                        "event",
                        event,
                        "ours",
                        "@Grace\r\nAda Holm",
                        "others",
                        "Guest Speaker",
                        "language",
                        "sv",
                        "video",
                        "https://video.example.org/kiln",
                        "slides",
                        "https://slides.example.org/kiln",
                        "summary",
                        "How to **fire** more evenly.",
                        "shown",
                        "yes"))
                .post("/admin/talks")
                .then()
                .statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void noEnglishIsLeft(String language) {
        var left = new TreeMap<String, List<String>>();
        for (var path : List.of(
                "/events",
                "/events?year=2090",
                "/events?q=nothing+of+it",
                "/events?month=2090-11",
                "/events?month=2089-01",
                "/events?month=2090-11&q=nothing+of+it",
                "/events/jfokus-2090",
                "/events/nordic-conf-2090",
                "/events/pycon-sweden-2024",
                "/events/" + dates.getFirst().slug,
                "/events/" + dates.get(1).slug,
                "/events/" + dates.getFirst().series.slug,
                "/groups",
                "/groups?q=nothing+of+it",
                "/groups?near=Lund",
                "/groups?near=nowhere+at+all",
                "/groups?region=africa",
                "/groups/stockholm-kug",
                "/groups/lund-kug",
                "/groups/oslo-kug",
                "/groups/kotlin-devs-brasil",
                "/map",
                "/map?region=africa",
                "/talks",
                "/talks?q=nothing+of+it",
                "/talks?person=Ada+Holm",
                "/talks/firing-kiln")) {
            var english = html(path);
            var translated = html("/" + language + path);
            left.put("/" + language + path, Leftovers.between(english, translated, SAME));
        }
        left.values().removeIf(List::isEmpty);
        assertEquals(Map.of(), left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void thePagesSayTheirLanguageAndTheirLinksStayInIt(String language) {
        for (var path : List.of("/events", "/events/jfokus-2090", "/groups", "/groups/stockholm-kug", "/talks")) {
            var answer = given().get("/" + language + path);
            assertEquals(200, answer.statusCode());
            assertEquals(language, answer.header("Content-Language"));
            var page = Jsoup.parse(answer.asString());
            assertEquals(language, page.selectFirst("html").attr("lang"));
            var links = page.select("main .rows .what > a").eachAttr("href");
            assertTrue(links.stream().allMatch(link -> link.startsWith("/" + language + "/")), links.toString());
        }
    }

    @Test
    void datesStatesAndPlacesAreWrittenAsGermanDoes() {
        var page = page("/de/events/jfokus-2090");
        assertEquals(
                "6. bis 8. Februar 2090, Stockholm, Schweden",
                page.selectFirst(".lead").text());
        assertTrue(page.selectFirst(".note").text().startsWith("Abgesagt. Der Termin findet nicht statt: Too warm"));
        assertEquals(
                "30. Oktober bis 2. November 2090, Oslo, Norwegen",
                page("/de/events/nordic-conf-2090").selectFirst(".lead").text());
        var meetup = page("/de/events/" + dates.getFirst().slug);
        assertTrue(
                meetup.selectFirst(".lead").text().startsWith("Dienstag, 14. November 2090, 18:30 bis 20:30 Uhr"),
                meetup.selectFirst(".lead").text());
        assertTrue(meetup.text().contains("80 von 80 Plätzen sind noch frei."), meetup.text());
        assertTrue(meetup.text().contains("Jeden zweiten Dienstag im Monat um 18:30 Uhr"));
        var month = page("/de/events?month=2090-11");
        assertEquals("Termine im November 2090", month.selectFirst("h1").text());
        assertEquals("Montag", month.selectFirst("thead th").text());
    }

    @Test
    void datesStatesAndPlacesAreWrittenAsSwedishDoes() {
        assertEquals(
                "6 till 8 februari 2090, Stockholm, Sverige",
                page("/sv/events/jfokus-2090").selectFirst(".lead").text());
        assertTrue(page("/sv/events/" + dates.getFirst().slug)
                .text()
                .contains("Den andra tisdagen varje månad kl. 18:30"));
        var groups = page("/sv/groups");
        assertEquals(
                List.of("Brasilien 1", "Sverige 2"),
                groups.select("details .facets a").eachText());
        assertEquals("3 grupper", groups.selectFirst(".section-head span").text());
    }

    @Test
    void whatPeopleTypedIsEscapedOnceInAMessage() {
        var page = page("/de/events?q=%3Cb%3E+%26+%22x%22");
        assertTrue(page.text().contains("Kein Termin passt zu „<b> & \"x\"“."), page.text());
        assertEquals(0, page.select(".empty b").size());
    }

    private static String html(String path) {
        var answer = given().urlEncodingEnabled(false).get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.asString();
    }

    private static Document page(String path) {
        return Jsoup.parse(html(path));
    }
}

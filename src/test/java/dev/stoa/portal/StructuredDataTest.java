package dev.stoa.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.PublicSite;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Google documents as required of each kind of thing is there, and true. */
@QuarkusTest
class StructuredDataTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    PublicSite site;

    @Inject
    Ledger ledger;

    @BeforeEach
    void tell() {
        site.tell();
    }

    /** name, startDate, location with its address: https://developers.google.com/search/docs/appearance/structured-data/event. */
    @Test
    void aConferenceIsAnEvent() {
        var event = thing("/events/pycon-sweden-2025", "Event");
        assertEquals("PyCon Sweden", event.get("name").asText());
        var from = LocalDate.parse(event.get("startDate").asText());
        assertFalse(LocalDate.parse(event.get("endDate").asText()).isBefore(from));
        assertEquals("Place", event.at("/location/@type").asText());
        assertFalse(event.at("/location/name").asText().isBlank());
        assertEquals("Stockholm", event.at("/location/address/addressLocality").asText());
        assertEquals(
                "https://schema.org/EventScheduled", event.get("eventStatus").asText());
        assertEquals(
                "https://schema.org/OfflineEventAttendanceMode",
                event.get("eventAttendanceMode").asText());
        crumbs("/events/pycon-sweden-2025", "Events");
    }

    @Test
    void aMeetupHasItsMomentAndWhatBecameOfIt() {
        var slug = ledger.counts("select slug, 1 from occurrence")
                .keySet()
                .iterator()
                .next();
        var event = thing("/events/" + slug, "Event");
        assertEquals(
                OffsetDateTime.parse("2090-11-14T18:30+01:00"),
                OffsetDateTime.parse(event.get("startDate").asText()));
        assertEquals(
                "https://schema.org/EventScheduled", event.get("eventStatus").asText());
        assertNotNull(event.at("/organizer/name").asText());
        ledger.change("update occurrence set state = 'CANCELLED', reason = 'Rain'");
        assertEquals(
                "https://schema.org/EventCancelled",
                thing("/events/" + slug + "?nobody=1", "Event")
                        .get("eventStatus")
                        .asText());
        ledger.change(
                "update occurrence set city = null, country = null, venue = null, address = null, online_url = 'https://meet.example/x'");
        var online = thing("/events/" + slug + "?nobody=2", "Event");
        assertEquals("VirtualLocation", online.at("/location/@type").asText());
        assertEquals("https://meet.example/x", online.at("/location/url").asText());
        assertEquals(
                "https://schema.org/OnlineEventAttendanceMode",
                online.get("eventAttendanceMode").asText());
    }

    @Test
    void theCompanyAndAGroupAreOrganizations() {
        var company = thing("/", "Organization");
        assertEquals("Example", company.get("name").asText());
        absolute(company.get("url"));
        absolute(company.get("logo"));
        assertEquals("Example", thing("/", "WebSite").get("name").asText());
        var group = thing("/groups/stockholm-kug", "Organization");
        assertFalse(group.get("name").asText().isBlank());
        absolute(group.get("url"));
        crumbs("/groups/stockholm-kug", "Groups");
    }

    @Test
    void aProjectIsSourceCode() {
        var code = thing("/projects/kiln", "SoftwareSourceCode");
        assertEquals("kiln", code.get("name").asText());
        absolute(code.get("codeRepository"));
        assertTrue(code.get("codeRepository").asText().contains("kiln"));
        crumbs("/projects/kiln", "Projects");
    }

    /** mainEntity, and its name: https://developers.google.com/search/docs/appearance/structured-data/profile-page. */
    @Test
    void aProfileIsOfAPerson() {
        var person = thing("/people/grace", "ProfilePage").get("mainEntity");
        assertEquals("Person", person.get("@type").asText());
        assertTrue(person.get("name").asText().startsWith("Grace"));
        crumbs("/people/grace", "People");
    }

    @Test
    void newsAndTalksSayWhereTheyStand() {
        var post = thing("/news/what-we-count", "BlogPosting");
        assertFalse(post.get("headline").asText().isBlank());
        LocalDate.parse(post.get("datePublished").asText());
        assertFalse(post.at("/author/name").asText().isBlank());
        crumbs("/news/what-we-count", "News");
        crumbs("/talks/firing-evenly", "Talks");
    }

    /** The text of somebody else cannot end the block. */
    @Test
    void whatPeopleWriteStaysText() {
        ledger.change("update project set name = '</script><script>alert(1)</script>' where slug = 'kiln'");
        var page = Pages.get("/projects/kiln?nobody=3");
        assertEquals(
                "</script><script>alert(1)</script>",
                find(page.select("script[type='application/ld+json']").first().data(), "SoftwareSourceCode")
                        .get("name")
                        .asText());
        assertEquals(
                0,
                page.select("script").stream()
                        .filter(one -> one.data().startsWith("alert"))
                        .count());
    }

    private static String data(String page) {
        var blocks = Pages.get(page).select("head script[type='application/ld+json']");
        assertEquals(1, blocks.size(), page);
        return blocks.first().data();
    }

    private static JsonNode thing(String page, String type) {
        return find(data(page), type);
    }

    private static JsonNode find(String data, String type) {
        try {
            var graph = JSON.readTree(data);
            assertEquals("https://schema.org", graph.get("@context").asText());
            for (var thing : graph.get("@graph")) {
                if (thing.get("@type").asText().equals(type)) {
                    return thing;
                }
            }
            throw new AssertionError("No " + type + " in " + data);
        } catch (java.io.IOException e) {
            throw new AssertionError(data, e);
        }
    }

    /** At least two ListItems, each with position, name and item. */
    private static void crumbs(String page, String first) {
        var items = thing(page, "BreadcrumbList").get("itemListElement");
        assertTrue(items.size() >= 2, page);
        for (int i = 0; i < items.size(); i++) {
            assertEquals("ListItem", items.get(i).get("@type").asText());
            assertEquals(i + 1, items.get(i).get("position").asInt());
            assertFalse(items.get(i).get("name").asText().isBlank());
            absolute(items.get(i).get("item"));
        }
        assertEquals(first, items.get(0).get("name").asText());
    }

    private static void absolute(JsonNode address) {
        assertTrue(URI.create(address.asText()).isAbsolute(), address.asText());
    }
}

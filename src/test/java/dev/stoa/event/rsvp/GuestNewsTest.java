package dev.stoa.event.rsvp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import dev.stoa.event.DateFacts;
import dev.stoa.event.EventState;
import dev.stoa.event.MeetupDesk;
import dev.stoa.event.MeetupPlan;
import dev.stoa.event.Occurrence;
import dev.stoa.event.Place;
import dev.stoa.event.WallTime;
import dev.stoa.site.RateLimit;
import dev.stoa.support.Groups;
import dev.stoa.support.Guests;
import dev.stoa.support.Guests.Received;
import dev.stoa.support.IcalJs;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Meetups;
import dev.stoa.support.MovingClock;
import dev.stoa.support.Pages;
import dev.stoa.support.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to a date, its guests are told, and the files that come with the letters are read back: by ical4j, with the
 * rules of RFC 5546, and by ical.js in Chromium, moment by moment.
 */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class GuestNewsTest {

    private static final String DATE = "stockholm-kug-kotlin-tuesday-2090-11-14";
    private static final String SERIES = "stockholm-kug-kotlin-tuesday";
    private static final String UNTIL = "2091-04-10T18:30";

    private static IcalJs icalJs;

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Meetups meetups;

    @Inject
    Guests guests;

    @Inject
    MeetupDesk desk;

    @Inject
    GuestNews news;

    @Inject
    RsvpJob job;

    @Inject
    Ledger ledger;

    @Inject
    RateLimit limit;

    @Inject
    Clock clock;

    GreenMail server;

    private long series;

    @BeforeAll
    static void open() {
        icalJs = new IcalJs();
    }

    @AfterAll
    static void close() {
        icalJs.close();
    }

    @BeforeEach
    void sixTuesdaysWithOnePlaceEach() throws Exception {
        world.reset();
        limit.clear();
        server.purgeEmailFromAllMailboxes();
        series = meetups.published(groups.stockholm(), plan("FREQ=MONTHLY;BYDAY=2TU", UNTIL, 1));
    }

    @AfterEach
    void end() {
        limit.clear();
        job.clock = clock;
    }

    private static MeetupPlan plan(String rule, String until, Integer capacity) {
        return limited(Meetups.plan("Kotlin Tuesday", "2090-11-14T18:30", "Europe/Stockholm", rule, until), capacity);
    }

    private static MeetupPlan limited(MeetupPlan plan, Integer capacity) {
        return new MeetupPlan(
                plan.title(),
                plan.description(),
                plan.when(),
                plan.rule(),
                plan.until(),
                plan.place(),
                plan.url(),
                capacity,
                plan.language(),
                plan.topics());
    }

    private Occurrence date(int number) {
        return meetups.dates(series).get(number);
    }

    @Test
    void theWelcomeHasAnEntryWithTheKeysOfOurFeeds() throws Exception {
        guests.come(server, DATE, guests.typed("Ada"));
        var welcome = guests.mail(server).getLast();
        assertTrue(
                welcome.fileType().matches("(?is)text/calendar; charset=UTF-8; method=REQUEST.*"), welcome.fileType());
        var calendar = read(welcome);
        assertEquals("REQUEST", calendar.getMethod().getValue());
        var event = only(calendar);
        assertEquals(meetups.series(series).uid, value(event, "UID"));
        assertEquals("20901114T183000", value(event, "RECURRENCE-ID"));
        assertEquals("0", value(event, "SEQUENCE"));
        assertEquals("CONFIRMED", value(event, "STATUS"));
        assertEquals("mailto:stoa@localhost", value(event, "ORGANIZER"));
        assertEquals("mailto:ada@example.org", value(event, "ATTENDEE"));
        assertTrue(welcome.file()
                .replace("\r\n ", "")
                .contains("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:"));
        assertEquals(
                List.of("2090-11-14T17:30:00.000Z to 2090-11-14T19:30:00.000Z CONFIRMED 0"), moments(welcome.file()));
        var feed = new CalendarBuilder()
                .build(new StringReader(io.restassured.RestAssured.get("/events/" + DATE + ".ics")
                        .asString()));
        for (var name :
                List.of("UID", "RECURRENCE-ID", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION")) {
            assertEquals(value(only(feed), name), value(event, name), name);
        }
    }

    @Test
    void aMoveIsToldToAllAndMovesTheEntry() throws Exception {
        guests.come(server, DATE, guests.typed("Ada"));
        guests.come(server, DATE, guests.typed("Bo"));
        guests.mail(server);
        news.run();
        assertEquals(List.of(), guests.mail(server), "nothing is new");

        desk.reschedule(
                date(0).id,
                date(0).version,
                new WallTime(
                        LocalDateTime.parse("2090-11-15T19:00"),
                        90,
                        date(0).when().zone()),
                "The house is closed.",
                Meetups.EDITOR);
        news.run();
        var told = guests.mail(server);
        assertEquals(
                List.of("ada@example.org", "bo@example.org"),
                told.stream().map(Received::to).toList());
        var text = "- from Tuesday, 14 November 2090, 18:30 to 20:30 (Europe/Stockholm)\n"
                + "  to Wednesday, 15 November 2090, 19:00 to 20:30 (Europe/Stockholm). The house is closed.\n";
        assertTrue(told.getFirst().text().contains(text), told.getFirst().text());
        assertTrue(told.getLast().text().contains(text));
        assertNull(told.getLast().file(), "who waits has no entry");
        var event = only(read(told.getFirst()));
        assertEquals("20901114T183000", value(event, "RECURRENCE-ID"));
        assertEquals("1", value(event, "SEQUENCE"));
        assertEquals(
                List.of("2090-11-15T18:00:00.000Z to 2090-11-15T19:30:00.000Z CONFIRMED 1"),
                moments(told.getFirst().file()));
        news.run();
        assertEquals(List.of(), guests.mail(server), "said once");
    }

    @Test
    void postponedCalledOffAndRevived() throws Exception {
        var ada = guests.come(server, DATE, guests.typed("Ada"));
        guests.mail(server);
        desk.move(date(0).id, date(0).version, EventState.POSTPONED, "No room.", Meetups.EDITOR);
        news.run();
        var postponed = guests.mail(server).getFirst();
        assertTrue(postponed.text().contains(": postponed, the new date is not known yet. No room."));
        assertEquals("TENTATIVE", value(only(read(postponed)), "STATUS"));
        assertEquals("Postponed", Pages.texts(Pages.get(ada), ".rows .badge"));

        desk.move(date(0).id, date(0).version, EventState.CANCELLED, "Nobody has one.", Meetups.EDITOR);
        news.run();
        var off = guests.mail(server).getFirst();
        assertEquals("Called off: Kotlin Tuesday", off.subject());
        assertTrue(off.text().contains("18:30 to 20:30 (Europe/Stockholm): called off. Nobody has one."));
        assertTrue(off.fileType().contains("method=CANCEL"));
        var calendar = read(off);
        assertEquals("CANCEL", calendar.getMethod().getValue());
        assertEquals("CANCELLED", value(only(calendar), "STATUS"));
        assertEquals("2", value(only(calendar), "SEQUENCE"));
        assertEquals("20901114T183000", value(only(calendar), "RECURRENCE-ID"));

        desk.move(date(0).id, date(0).version, EventState.PUBLISHED, "A room was found.", Meetups.EDITOR);
        news.run();
        var on = guests.mail(server).getFirst();
        assertTrue(on.text().contains(": it takes place, at Norrsken"), on.text());
        assertEquals("CONFIRMED", value(only(read(on)), "STATUS"));
        assertEquals("3", value(only(read(on)), "SEQUENCE"));
    }

    @Test
    void anotherPlaceIsTold() throws Exception {
        guests.come(server, DATE, guests.typed("Ada"));
        guests.mail(server);
        desk.reviseOne(
                date(0).id,
                date(0).version,
                new DateFacts(null, new Place("City Library", null, "Stockholm", "Sweden", null), null),
                Meetups.EDITOR);
        news.run();
        var told = guests.mail(server).getFirst();
        assertTrue(told.text().contains(": now at City Library, Stockholm, Sweden."), told.text());
        assertEquals("City Library, Stockholm, Sweden", value(only(read(told)), "LOCATION"));
    }

    @Test
    void morePlacesMoveTheLineUp() throws Exception {
        guests.come(server, DATE, guests.typed("Ada"));
        guests.come(server, DATE, guests.typed("Bo"));
        guests.come(server, DATE, guests.typed("Cleo"));
        guests.come(server, DATE, guests.typed("Dan"));
        guests.mail(server);
        desk.reviseOne(date(0).id, date(0).version, new DateFacts(null, null, 3), Meetups.EDITOR);
        news.run();
        var told = guests.mail(server);
        assertEquals(
                List.of("bo@example.org", "cleo@example.org"),
                told.stream().map(Received::to).toList());
        assertTrue(told.stream().allMatch(mail -> mail.subject().equals("A place is yours now: Kotlin Tuesday")));
        assertEquals("REQUEST", read(told.getFirst()).getMethod().getValue());
        news.run();
        assertEquals(List.of(), guests.mail(server));
    }

    @Test
    void whoComesToAllDatesHasThemInTheCalendarAndNewOnesToo() throws Exception {
        guests.come(server, DATE, guests.typed("Ada"));
        var eva = guests.come(server, SERIES, guests.typed("Eva"));
        var welcome = guests.mail(server).getLast();
        assertEquals(
                List.of("2090-12-12", "2091-01-09", "2091-02-13", "2091-03-13", "2091-04-10"),
                moments(welcome.file()).stream()
                        .map(line -> line.substring(0, 10))
                        .toList(),
                "without the one at which she waits");

        desk.reviseAll(
                series,
                meetups.series(series).version,
                plan("FREQ=MONTHLY;BYDAY=2TU", "2091-06-12T18:30", 1),
                Meetups.EDITOR);
        guests.come(server, "stockholm-kug-kotlin-tuesday-2091-06-12", guests.typed("Fia"));
        assertTrue(Pages.texts(Pages.get(eva), ".rows .badge").endsWith("You have a place"), "she was first");
        guests.mail(server);
        news.run();
        var told = guests.mail(server);
        assertEquals("eva@example.org", told.getFirst().to());
        assertEquals(7, moments(told.getFirst().file()).size());
        assertEquals(8, Pages.get(eva).select(".rows li").size());

        // A place at the date at which she waited: it comes into the calendar.
        ledger.change("update seat set state = 'CANCELLED', cancelled_at = now() where guest_id = 1");
        news.run();
        var up = guests.mail(server).getFirst();
        assertEquals("A place is yours now: Kotlin Tuesday", up.subject());
        assertEquals(8, moments(up.file()).size());
    }

    @Test
    void whenTheRestOfASeriesGoesOnOtherwiseNoEntryStandsTwice() throws Exception {
        var ada = guests.come(server, "stockholm-kug-kotlin-tuesday-2091-01-09", guests.typed("Ada"));
        guests.come(server, SERIES, guests.typed("Eva"));
        guests.mail(server);
        var third = date(2);
        var uid = meetups.series(series).uid;
        var wednesdays = limited(
                Meetups.plan(
                        "Kotlin Wednesday",
                        "2091-01-10T19:00",
                        "Europe/Stockholm",
                        "FREQ=MONTHLY;BYDAY=2WE",
                        "2091-04-11T19:00"),
                1);
        long next = desk.reviseFollowing(third.id, third.version, wednesdays, Meetups.EDITOR);
        news.run();
        var told = guests.mail(server);
        var adas = told.stream().filter(mail -> mail.to().startsWith("ada")).toList();
        assertEquals(2, adas.size());
        var gone = only(read(adas.getFirst()));
        assertEquals(uid, value(gone, "UID"));
        assertEquals("20910109T183000", value(gone, "RECURRENCE-ID"));
        assertEquals("CANCELLED", value(gone, "STATUS"));
        var renewed = only(read(adas.getLast()));
        assertEquals(meetups.series(next).uid, value(renewed, "UID"));
        assertEquals(
                List.of("2091-01-10T18:00:00.000Z to 2091-01-10T20:00:00.000Z CONFIRMED 0"),
                moments(adas.getLast().file()));
        assertTrue(adas.getLast().text().contains("to Wednesday, 10 January 2091, 19:00 to 21:00"));
        assertEquals("You have a place", Pages.texts(Pages.get(ada), ".rows .badge"));

        var evas = told.stream()
                .filter(mail -> mail.to().startsWith("eva") && mail.file() != null)
                .map(Received::file)
                .toList();
        assertTrue(
                evas.stream()
                        .anyMatch(file ->
                                file.contains("UID:" + uid) && moments(file).size() == 2),
                "the old series ends");
        assertTrue(
                evas.stream()
                        .anyMatch(file -> file.contains("UID:" + meetups.series(next).uid)
                                && moments(file).size() == 3),
                "the new one without the date at which Ada has the place");
        news.run();
        assertEquals(List.of(), guests.mail(server));
    }

    @Test
    void aSeriesThatIsCalledOffIsTakenOut() throws Exception {
        guests.come(server, SERIES, guests.typed("Eva"));
        guests.mail(server);
        desk.cancel(series, meetups.series(series).version, "The group rests.", Meetups.EDITOR);
        news.run();
        var off = guests.mail(server);
        assertEquals(1, off.size());
        assertEquals(6, read(off.getFirst()).getComponents("VEVENT").size());
        assertTrue(off.getFirst().text().contains("called off. The group rests."));
    }

    @Test
    void answersVanishWithTheEventAndGuestsSomeTimeLater() {
        var typed = guests.typed("Nils");
        typed.put("diet", "No nuts");
        var nils = guests.come(server, DATE, typed);
        typed = guests.typed("Eva");
        typed.put("access", "Step-free");
        typed.put("scope", "all");
        guests.come(server, "stockholm-kug-kotlin-tuesday-2090-12-12", typed);
        var moving = MovingClock.at(Instant.parse("2090-11-14T19:29:00Z"));
        job.clock = moving;
        ledger.change("update guest set answered_at = '2090-11-01T00:00:00Z'");
        job.forget();
        assertEquals(Map.of("No nuts", 1L, "Step-free", 1L), answers());
        moving.sleep(Duration.ofMinutes(2));
        job.forget();
        assertEquals(Map.of("Step-free", 1L), answers(), "hers are needed at the next date");
        assertEquals("", Pages.get(nils).select("#diet").val());
        moving.sleep(Duration.ofDays(89));
        job.forget();
        assertEquals(2, ledger.count("guest"));
        moving.sleep(Duration.ofDays(1));
        job.forget();
        assertEquals(Map.of("Eva", 1L), ledger.counts("select name, 1 from guest"));
        assertEquals(1, ledger.count("seat where guest_id is null"), "how many came stays known");
        moving.sleep(Duration.ofDays(60));
        job.forget();
        assertEquals(Map.of(), answers());
        moving.sleep(Duration.ofDays(90));
        job.forget();
        assertEquals(0, ledger.count("guest"));
        assertEquals(0, ledger.count("guest_key"));
    }

    private Map<String, Long> answers() {
        return ledger.counts(
                "select coalesce(diet, access_needs), 1 from guest where diet is not null or access_needs is not null");
    }

    private static Calendar read(Received mail) throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(mail.file()));
        var result = calendar.validate(true);
        assertFalse(result.hasErrors(), result::toString);
        return calendar;
    }

    private static VEvent only(Calendar calendar) {
        var events = calendar.<VEvent>getComponents("VEVENT");
        assertEquals(1, events.size());
        return events.getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse(null);
    }

    private static List<String> moments(String file) {
        return icalJs.read(file).stream()
                .map(date -> date.get("starts") + " to " + date.get("ends") + " " + date.get("status") + " "
                        + date.get("sequence"))
                .sorted()
                .toList();
    }
}

package dev.stoa.event.imports;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.event.Edition;
import dev.stoa.event.EventState;
import dev.stoa.event.MeetupSeries;
import dev.stoa.group.UserGroup;
import dev.stoa.support.Events;
import dev.stoa.support.Groups;
import dev.stoa.support.Meetups;
import dev.stoa.support.Statements;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files are sent, looked at row by row, and taken, as an editor does it; the work beside the requests is done by hand. */
@QuarkusTest
@TestSecurity(
        user = "erik",
        roles = {"editor"})
class ImportsTest {

    @Inject
    World world;

    @Inject
    Events events;

    @Inject
    Groups groups;

    @Inject
    Meetups meetups;

    @Inject
    ImportDesk desk;

    @Inject
    ImportWork work;

    @BeforeEach
    void reset() {
        world.reset();
    }

    private static final String JAVA = """
            [{"name": "JFokus 2090", "url": "https://jfokus.example.org/", "startDate": "2090-02-06", "endDate": "2090-02-09",
              "city": "Stockholm", "country": "Sweden", "cocUrl": "https://conference.example.org/conduct"},
             {"name": "Nordic.js", "url": "https://nordic.example.org/", "startDate": "2090-05-01", "endDate": "2090-05-02", "city": "Oslo", "country": "Norway"},
             {"name": "Impossible", "url": "https://no.example.org/", "startDate": "2090-02-30", "endDate": "2090-03-02", "city": "Oslo"},
             {"name": "Nowhere", "url": "https://no.example.org/", "startDate": "2090-02-03", "endDate": "2090-03-02"},
             {"name": "Far", "url": "https://no.example.org/", "startDate": "2999-02-03", "endDate": "2999-02-03", "city": "Oslo"}]
            """;
    private static final String KOTLIN = """
            [{"name": "Nordic.js 2090", "url": "https://nordic.example.org/", "startDate": "2090-05-01", "endDate": "2090-05-02", "city": "Oslo", "country": "Norway"}]
            """;

    @Test
    void whatIsShownIsTakenAndTheSecondTimeThereIsNothingToTake() {
        var known = events.jFokus();
        long id = read("conferences", Map.of("java.json", JAVA, "kotlin.json", KOTLIN));

        var page = page(id, "");
        assertEquals(
                List.of("New 1", "Changed 1", "Duplicate 1", "Rejected 3"),
                page.select("ul.facets a").eachText());
        var rows = rows(page);
        assertEquals(
                List.of(
                        "first day",
                        "JFokus 2090: Changed name: JFokus → JFokus 2090 last day: 2090-02-08 → 2090-02-09",
                        "website: https://conference.example.org/ → https://jfokus.example.org/"),
                List.of(
                        "first day",
                        rows.get(0).substring(0, rows.get(0).indexOf(" website")),
                        rows.get(0)
                                .substring(
                                        rows.get(0).indexOf("website"),
                                        rows.get(0).indexOf(" topics"))));
        assertTrue(rows.get(0).endsWith("topics: java, kotlin → java"), rows.get(0));
        assertEquals("Nordic.js: New", rows.get(1));
        assertEquals("Impossible: Rejected startDate 2090-02-30 is no date", rows.get(2));
        assertEquals(
                "Nowhere: Rejected it has no city and is not online",
                rows.get(3).replace("it lasts longer than 60 days", ""));
        assertTrue(rows.get(4).contains("2999"), rows.get(4));
        assertTrue(rows.get(5).startsWith("Nordic.js 2090: Duplicate the same as java.json #2"), rows.get(5));
        assertEquals(0, Edition.count("slug", "nordic-js-2090"), "nothing is stored before somebody says so");

        assertEquals(303, take(id, page).statusCode());
        work.goOn(id);

        var moved = edition("jfokus-2090");
        assertEquals(known.id, moved.id);
        assertEquals(1, moved.sequence, "the last day moved");
        assertEquals(
                List.of("java", "kotlin"), edition("nordic-js-2090").topics, "one conference with the topics of both");
        assertTrue(page(id, "").selectFirst(".note").text().startsWith("2 rows were taken"));
        assertEquals(409, take(id, page).statusCode(), "taken once");

        long again = read("conferences", Map.of("java.json", JAVA, "kotlin.json", KOTLIN));
        page = page(again, "");
        assertEquals(
                List.of("Known already 2", "Duplicate 1", "Rejected 3"),
                page.select("ul.facets a").eachText());
        assertTrue(page.selectFirst(".note").text().startsWith("Nothing in it is new or changed"));
        assertEquals(0, page.select("form[action$=taking]").size());
    }

    @Test
    void whatMovedMeanwhileIsNotTakenAndNeitherIsAnythingElse() {
        var known = events.jFokus();
        long id = read("conferences", Map.of("java.json", JAVA));
        events.change(known, edition -> edition.topics = List.of("jvm"));
        take(id, page(id, ""));
        work.goOn(id);

        var page = page(id, "");
        assertTrue(
                page.selectFirst(".errors")
                        .text()
                        .startsWith("“JFokus 2090” was changed here after this had been read."),
                page.text());
        assertEquals(0, Edition.count("slug", "nordic-js-2090"), "all or nothing");
        assertEquals(List.of("jvm"), edition("jfokus-2090").topics);
    }

    @Test
    void ofTenWhoTakeAtOnceOneDoes() throws Exception {
        long id = read("conferences", Map.of("java.json", JAVA));
        var page = page(id, "");
        try (var many = Executors.newFixedThreadPool(10)) {
            Callable<Integer> one = () -> take(id, page).statusCode();
            var answers = new ArrayList<Integer>();
            for (var answer : many.invokeAll(Collections.nCopies(10, one))) {
                answers.add(answer.get());
            }
            assertEquals(1, Collections.frequency(answers, 303), answers.toString());
            assertEquals(9, Collections.frequency(answers, 409), answers.toString());
        }
        work.goOn(id);
        work.goOn(id);
        assertEquals(2, QuarkusTransaction.requiringNew().call(() -> Edition.count()));
    }

    @Test
    void whatWasShownADayAgoHasToBeReadAgain() {
        long id = read("conferences", Map.of("java.json", JAVA));
        var page = page(id, "");
        QuarkusTransaction.requiringNew().run(() -> {
            ImportRun run = ImportRun.findById(id);
            run.shownAt = run.shownAt.minus(ImportRun.FRESH);
        });
        var version =
                QuarkusTransaction.requiringNew().call(() -> ImportRun.byId(id).orElseThrow().version);
        assertEquals(0, page(id, "").select("form[action$=taking]").size());
        var refused = given().formParam("version", version).post("/admin/imports/" + id + "/taking");
        assertEquals(409, refused.statusCode());
        assertTrue(refused.asString().contains("older than a day"));
        assertFalse(page.select("form[action$=taking]").isEmpty());
    }

    @Test
    void everythingThatConfsTechHasIsReadAndItsMistakesAreToldOneByOne() throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var all = Files.list(Path.of("content/sample/conferences/2024"))) {
            for (var file : all.sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        long id = read("conferences", files);
        var rejected = page(id, "?verdict=rejected");
        assertEquals(List.of("Machine Learning Week: Rejected it has no city and is not online"), rows(rejected));
        var duplicates = page(id, "?verdict=duplicate");
        assertEquals(100, duplicates.select("tbody tr").size(), "a page of many");
        int statements = Statements.of(() -> page(id, "?verdict=new")).size();
        assertTrue(statements <= 4, "%d statements".formatted(statements));
    }

    private static final String CSV = """
            name,startDate,endDate,city,country,online,url,topics
            Kotlin Days,2090-09-10,2090-09-11,Lund,Sweden,,https://days.example.org/,"kotlin, android"
            Remote Days,2090-09-12,2090-09-12,,,yes,https://remote.example.org/,
            """;

    @Test
    void aTableWithSemicolonsOrCommasComesIn() {
        long id = read("conferences", Map.of("c.csv", CSV));
        take(id, page(id, ""));
        work.goOn(id);
        assertEquals(List.of("android", "kotlin"), edition("kotlin-days-2090").topics);
        assertTrue(edition("remote-days-2090").online);

        long again = read(
                "conferences",
                Map.of(
                        "c.csv",
                        "name;startDate;endDate;city;country;url;topics\n"
                                + "Kotlin Days;2090-09-10;2090-09-11;Lund;Sweden;https://days.example.org/;kotlin,android"));
        assertEquals(
                List.of("Known already 1"),
                page(again, "").select("ul.facets a").eachText());

        long wrong = read("conferences", Map.of("c.csv", "name;when\nKotlin Days;soon"));
        assertTrue(rows(page(wrong, "")).getFirst().contains("there is no column \"when\""));
    }

    private static final String WHOLE_DAYS = calendar("""
            BEGIN:VEVENT
            UID:one@elsewhere
            DTSTAMP:20900101T000000Z
            DTSTART;VALUE=DATE:20900228
            DTEND;VALUE=DATE:20900302
            SUMMARY:Spring\\, the conference
            LOCATION:Norrsken\\, Stockholm\\, Sweden
            URL:https://spring.example.org/
            CATEGORIES:JVM,Backend
            END:VEVENT
            BEGIN:VEVENT
            UID:two@elsewhere
            DTSTAMP:20900101T000000Z
            DTSTART;TZID=Europe/Stockholm:20900410T180000
            DURATION:PT2H
            RRULE:FREQ=WEEKLY
            SUMMARY:Weekly
            END:VEVENT
            """);

    @Test
    void aCalendarOfWholeDaysEndsOnTheDayBeforeItsEnd() {
        long id = read("conferences", Map.of("all.ics", WHOLE_DAYS));
        assertEquals(
                List.of("Spring, the conference: New", "Weekly: Rejected it repeats: import it as a meetup of a group"),
                rows(page(id, "")));
        take(id, page(id, ""));
        work.goOn(id);
        var edition = edition("spring-the-conference-2090");
        assertEquals(
                "2090-02-28 2090-03-01 Stockholm Sweden",
                edition.startsOn + " " + edition.endsOn + " " + edition.city + " " + edition.country);
        assertEquals(List.of("backend", "jvm"), edition.topics);
        assertEquals("Europe/Stockholm", edition.zone);
    }

    /** Second Tuesdays at 18:30 from 11 April 2090, six times; May is left out, June is later and longer, July is called off. */
    private static final String SERIES = calendar("""
            BEGIN:VEVENT
            UID:kug@elsewhere
            DTSTAMP:20900101T000000Z
            DTSTART;TZID="Europe/Stockholm":20900411T183000
            DTEND;TZID=W. Europe Standard Time:20900411T203000
            RRULE:COUNT=6;FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU
            EXDATE;TZID=Europe/Stockholm:20900509T183000
            SUMMARY:Kotlin Tuesday
            DESCRIPTION:Two talks\\n\\nand pizza
            LOCATION:Norrsken
            URL:https://kug.example.org/
            CATEGORIES:Kotlin
            END:VEVENT
            BEGIN:VEVENT
            UID:kug@elsewhere
            RECURRENCE-ID;TZID=Europe/Stockholm:20900613T183000
            DTSTAMP:20900101T000000Z
            DTSTART:20900614T170000Z
            DTEND:20900614T200000Z
            SUMMARY:Kotlin Wednesday
            END:VEVENT
            BEGIN:VEVENT
            UID:kug@elsewhere
            RECURRENCE-ID:20900711T163000Z
            DTSTAMP:20900101T000000Z
            DTSTART;TZID=Europe/Stockholm:20900711T183000
            DURATION:PT2H
            SUMMARY:Kotlin Tuesday
            STATUS:CANCELLED
            END:VEVENT
            BEGIN:VEVENT
            UID:once@elsewhere
            DTSTAMP:20900101T000000Z
            DTSTART:20900901T160000Z
            DURATION:PT90M
            SUMMARY:Once
            LOCATION:https://meet.example.org/once
            END:VEVENT
            BEGIN:VEVENT
            UID:day@elsewhere
            DTSTAMP:20900101T000000Z
            DTSTART;VALUE=DATE:20900901
            SUMMARY:All day
            END:VEVENT
            BEGIN:VEVENT
            UID:mars@elsewhere
            DTSTAMP:20900101T000000Z
            DTSTART;TZID=Mars/Olympus:20900901T160000
            DURATION:PT1H
            SUMMARY:On Mars
            END:VEVENT
            """);

    @Test
    void aGroupsCalendarComesInWithItsRuleItsExceptionsAndItsChanges() {
        stockholm();
        long id = read("meetups", Map.of("kug.ics", SERIES));
        assertEquals(
                List.of(
                        "Kotlin Tuesday: New",
                        "Once: New",
                        "All day: Rejected it lasts whole days and has no time: import it as a conference",
                        "On Mars: Rejected the zone Mars/Olympus is not known"),
                rows(page(id, "")));
        take(id, page(id, ""));
        work.goOn(id);
        assertEquals("", page(id, "").select(".errors").text());

        var series = series("Kotlin Tuesday");
        assertEquals(EventState.PUBLISHED, series.state);
        assertEquals("FREQ=MONTHLY;BYDAY=2TU", series.rule);
        assertEquals("Two talks\n\nand pizza", series.description);
        assertEquals("Norrsken, Stockholm, Sweden", series.place().line());
        var dates = meetups.dates(series.id);
        assertEquals(
                List.of(
                        "2090-04-11T18:30 Kotlin Tuesday PUBLISHED 120",
                        "2090-06-14T19:00 Kotlin Wednesday RESCHEDULED 180",
                        "2090-07-11T18:30 Kotlin Tuesday CANCELLED 120",
                        "2090-08-08T18:30 Kotlin Tuesday PUBLISHED 120",
                        "2090-09-12T18:30 Kotlin Tuesday PUBLISHED 120"),
                dates.stream()
                        .map(date -> date.startsLocal + " " + date.title + " " + date.state + " " + date.minutes)
                        .toList());
        assertEquals(
                "2090-09-01T18:00 Europe/Stockholm",
                meetups.dates(series("Once").id).getFirst().startsLocal + " " + series("Once").zone);

        assertEquals(
                List.of("Known already 2", "Rejected 2"),
                page(read("meetups", Map.of("kug.ics", SERIES)), "")
                        .select("ul.facets a")
                        .eachText());

        var later = SERIES.replace("SUMMARY:Once", "SUMMARY:Once more").replace("20900614T200000Z", "20900614T210000Z");
        long changed = read("meetups", Map.of("kug.ics", later));
        var rows = rows(page(changed, "?verdict=changed"));
        assertEquals(
                List.of(
                        "Kotlin Tuesday: Changed date of 2090-06-13: Kotlin Wednesday, 2090-06-14T19:00, 180 minutes →"
                                + " Kotlin Wednesday, 2090-06-14T19:00, 240 minutes",
                        "Once more: Changed title: Once → Once more"),
                rows);
        take(changed, page(changed, ""));
        work.goOn(changed);
        assertEquals(240, meetups.dates(series.id).get(1).minutes);
        assertEquals(
                List.of("Known already 2", "Rejected 2"),
                page(read("meetups", Map.of("kug.ics", later)), "")
                        .select("ul.facets a")
                        .eachText());
    }

    @Test
    void ourOwnFeedOfAGroupComesBackAsItWas() {
        var group = stockholm();
        meetups.published(
                group,
                Meetups.plan(
                        "Lunch", "2090-10-10T12:00", "America/New_York", "FREQ=WEEKLY;BYDAY=TU", "2090-12-31T12:00"));
        var file = given().get("/groups/stockholm-kug.ics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var plan = series("Lunch").plan();
        world.reset();
        stockholm();
        long id = read("meetups", Map.of("kug.ics", file));
        take(id, page(id, ""));
        work.goOn(id);
        var back = series("Lunch").plan();
        assertEquals(plan.when(), back.when());
        assertEquals(plan.rule(), back.rule());
        assertEquals(plan.until().toLocalDate(), back.until().toLocalDate());
    }

    /** What others write is odd in many ways: each is told in a sentence, and none stops the rest. */
    @Test
    void oddEventsAreRefusedOneByOne() {
        stockholm();
        var odd = calendar(event("a", "DTSTART;TZID=Europe/Stockholm:20900101T180000\nDURATION:P9999999999D")
                + event("b", "DTSTART;TZID=Europe/Stockholm:20900230T180000\nDURATION:PT1H")
                + event(
                        "c",
                        "DTSTART;TZID=Europe/Stockholm:20900101T180000\nDTEND;TZID=Europe/Stockholm:20900101T170000")
                + event("d", "DTSTART;TZID=Europe/Stockholm:20900326T023000\nDURATION:PT1H")
                + event("e", "DTSTART;TZID=Europe/Stockholm:29990101T180000\nDURATION:PT1H")
                + event("f", "DTSTART;TZID=Europe/Stockholm:20900103T180000\nDURATION:PT1H\nRRULE:FREQ=SECONDLY")
                + event("g", "DTSTART;TZID=Europe/Stockholm:20900103T180000\nDURATION:PT1H\nRDATE:20900104T180000Z")
                + event("h", "RECURRENCE-ID:20900104T180000Z\nDTSTART:20900103T180000Z\nDURATION:PT1H")
                + event("i".repeat(600), "DTSTART;TZID=Europe/Stockholm:20900103T180000\nDURATION:PT1H")
                + event("j", "DURATION:PT1H")
                + event(
                        "k",
                        "DTSTART;TZID=Europe/Stockholm:20880229T180000\nDURATION:PT1H\nRRULE:FREQ=YEARLY;COUNT=3"));
        long id = read("meetups", Map.of("odd.ics", odd));
        assertEquals(
                List.of(
                        "it lasts 14399999998560 minutes",
                        "DTSTART 20900230T180000 is no time",
                        "it lasts -60 minutes",
                        "On 26 March 2090 the clocks of Europe/Stockholm jump over 02:30: that time does not exist on this day.",
                        "The year 2999 is out of reach: events are from 1990 to 2100.",
                        "A rule begins with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.",
                        "it has dates beside its rule (RDATE): plan these by hand",
                        "the series that it is a date of is not in the file",
                        "it has no UID, or one that is longer than 500 characters",
                        "DTSTART is missing"),
                page(id, "?verdict=rejected").select("tbody td:nth-child(2)").eachText().stream()
                        .map(text -> text.replace("Rejected ", ""))
                        .toList());
        take(id, page(id, ""));
        work.goOn(id);
        assertEquals(
                List.of("2088-02-29T18:00"),
                meetups.dates(series("Odd k").id).stream()
                        .map(date -> date.startsLocal.toString())
                        .toList(),
                "the others are beyond the horizon");
        assertEquals("2096-02-29T18:00", series("Odd k").untilLocal.toString(), "the third leap day");
    }

    private static String event(String uid, String lines) {
        return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20900101T000000Z\nSUMMARY:Odd " + uid.substring(0, 1) + "\n"
                + lines + "\nEND:VEVENT\n";
    }

    @Test
    void meetupsComeFromATable() {
        stockholm();
        var table = """
                title,date,time,zone,minutes,rule,count
                Kotlin night,2090-11-14,18:30,Europe/Stockholm,90,FREQ=MONTHLY;BYDAY=2TU,3
                Never,2999-11-14,18:30,Europe/Stockholm,90,,
                """;
        long id = read("meetups", Map.of("m.csv", table));
        assertEquals(
                List.of(
                        "Kotlin night: New",
                        "Never: Rejected The year 2999 is out of reach: events are from 1990 to 2100."),
                rows(page(id, "")));
        take(id, page(id, ""));
        work.goOn(id);
        assertEquals(3, meetups.dates(series("Kotlin night").id).size());
        assertEquals(
                List.of("Known already 1", "Rejected 1"),
                page(read("meetups", Map.of("m.csv", table)), "")
                        .select("ul.facets a")
                        .eachText());
    }

    @Test
    void userGroupsComeFromBothListsAndFromATable() throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("kotlin.yml", Files.readString(Path.of("content/sample/groups/kotlin-user-groups.yml")));
        files.put("dev.json", Files.readString(Path.of("content/sample/groups/dev-community-user-groups.json")));
        files.put(
                "own.csv",
                "name,country,city,url,latitude,longitude\n"
                        + "Umeå KUG,Sweden,Umeå,https://umea.example.org/,63.83,20.26\n"
                        + "Space KUG,Sweden,,https://space.example.org/,630,20.26\n");
        long id = read("groups", files);
        var rejected = rows(page(id, "?verdict=rejected"));
        assertTrue(rejected.contains("Space KUG: Rejected its position is not on Earth"), rejected.toString());
        take(id, page(id, ""));
        work.goOn(id);
        assertEquals("", page(id, "").select(".errors").text());
        assertTrue(UserGroup.count() > 150);
        assertEquals(
                "Umeå",
                QuarkusTransaction.requiringNew()
                        .call(() -> UserGroup.bySlug("umea-kug").orElseThrow().city));
        var again = page(read("groups", files), "");
        assertFalse(
                again.select("ul.facets a").text().contains("New"),
                again.select("ul.facets").text());
        assertFalse(
                again.select("ul.facets a").text().contains("Changed"),
                again.select("ul.facets").text());
    }

    @Test
    void aMistakeInTheFormIsToldBesideItsField() {
        var nothing = given().multiPart("target", "conferences").post("/admin/imports");
        assertEquals(422, nothing.statusCode());
        assertEquals(
                "Choose files, or give one address.",
                Jsoup.parse(nothing.asString()).selectFirst("#address-error").text());
        var group = given().multiPart("target", "meetups")
                .multiPart("group", "nobody")
                .multiPart("address", "http://127.0.0.1/x.ics")
                .post("/admin/imports");
        assertEquals(422, group.statusCode());
        var page = Jsoup.parse(group.asString());
        assertEquals(
                "Only addresses that begin with https:// are read.",
                page.selectFirst("#address-error").text());
        assertTrue(page.selectFirst("#group-error").text().startsWith("No group has this address."));
        assertEquals("nobody", page.selectFirst("#group").val());
        var host = given().multiPart("target", "conferences")
                .multiPart("address", "https://elsewhere.example.org/x.json")
                .post("/admin/imports");
        assertTrue(host.asString().contains("No host is allowed yet"));
    }

    /** The form refuses it too; the list of hosts may have changed since. */
    @Test
    void anAddressThatMayNotBeAskedIsNotAskedLaterEither() {
        var origin = new ImportDesk.Origin(List.of(), URI.create("https://localhost/x.ics"));
        long id = desk.begin(Target.CONFERENCES, null, origin, List.of(), "erik");
        work.goOn(id);
        assertTrue(page(id, "").selectFirst(".errors").text().startsWith("No host is allowed yet"));
    }

    @Test
    void whatIsNoCalendarIsSaidSo() {
        stockholm();
        long id = read("meetups", Map.of("a.ics", "BEGIN:VCALENDAR\nEND"));
        assertTrue(rows(page(id, "")).getFirst().contains("the file is no calendar"));
        long json = read("meetups", Map.of("a.json", "[]"));
        assertTrue(rows(page(json, "")).getFirst().contains("meetups come as a calendar file or as CSV"));
    }

    @Test
    @TestSecurity(
            user = "vera",
            roles = {"viewer"})
    void whoOnlyReadsMayLookAndNothingElse() {
        assertEquals(
                0,
                Jsoup.parse(given().get("/admin/imports").asString())
                        .select("form[enctype]")
                        .size());
        given().multiPart("target", "conferences")
                .multiPart("files", "a.json", "[]".getBytes(StandardCharsets.UTF_8))
                .post("/admin/imports")
                .then()
                .statusCode(403);
    }

    private UserGroup stockholm() {
        var group = groups.stockholm();
        groups.tell(group, one -> one.city = "Stockholm");
        return group;
    }

    private long read(String target, Map<String, String> files) {
        var request = given().multiPart("target", target).multiPart("group", "stockholm-kug");
        for (var file :
                files.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            request.multiPart("files", file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        var answer = request.redirects().follow(false).post("/admin/imports");
        assertEquals(303, answer.statusCode(), answer.asString());
        long id = Long.parseLong(answer.header("Location").replaceAll(".*/", ""));
        assertTrue(page(id, "").text().contains("It is being read"));
        work.goOn(id);
        return id;
    }

    private static Response take(long id, Document page) {
        var form = page.selectFirst("form[action$=taking] input[name=version]");
        return given().redirects()
                .follow(false)
                .formParam("version", form.val())
                .post("/admin/imports/" + id + "/taking");
    }

    private static Document page(long id, String query) {
        return Jsoup.parse(given().get("/admin/imports/" + id + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** "Name: verdict and why". */
    private static List<String> rows(Document page) {
        return page.select("section[aria-labelledby=rows] tbody tr").stream()
                .map(row -> row.selectFirst("th").ownText() + ": "
                        + row.selectFirst("td").text())
                .collect(Collectors.toList());
    }

    private static Edition edition(String slug) {
        return QuarkusTransaction.requiringNew().call(() -> Edition.bySlug(slug).orElseThrow());
    }

    private static MeetupSeries series(String title) {
        return QuarkusTransaction.requiringNew()
                .call(() -> MeetupSeries.<MeetupSeries>find("title", title).singleResult());
    }

    private static String calendar(String events) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Elsewhere//EN\n" + events + "END:VCALENDAR\n")
                .replace("\n", "\r\n");
    }
}

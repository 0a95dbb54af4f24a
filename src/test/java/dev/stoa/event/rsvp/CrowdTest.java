package dev.stoa.event.rsvp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.event.MeetupPlan;
import dev.stoa.notice.Confirmation;
import dev.stoa.support.Groups;
import dev.stoa.support.Ledger;
import dev.stoa.support.MailServer;
import dev.stoa.support.Meetups;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many people at the same moment, over HTTP, each in a thread of their own: no place is given twice, and nobody is lost. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class CrowdTest {

    @TestHTTPResource
    URI portal;

    @Inject
    World world;

    @Inject
    Groups groups;

    @Inject
    Meetups meetups;

    @Inject
    Ledger ledger;

    @Inject
    GuestNews news;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void reset() {
        world.reset();
    }

    private long series(int capacity, String rule) {
        var plan = Meetups.plan(
                "Kotlin Tuesday",
                "2090-11-14T18:30",
                "Europe/Stockholm",
                rule,
                rule == null ? null : "2090-12-12T18:30");
        return meetups.published(
                groups.stockholm(),
                new MeetupPlan(
                        plan.title(),
                        plan.description(),
                        plan.when(),
                        plan.rule(),
                        plan.until(),
                        plan.place(),
                        plan.url(),
                        capacity,
                        plan.language(),
                        plan.topics()));
    }

    @Test
    void twoHundredConfirmForThirtyPlaces() throws Exception {
        long series = series(30, null);
        long date = meetups.dates(series).getFirst().id;
        var keys = IntStream.range(0, 200)
                .mapToObj(n ->
                        waiting(new Rsvp(series, date, "Guest " + n, "guest" + n + "@example.org", null, Answers.NONE)))
                .toList();
        var answers = together(keys.stream()
                .<Callable<Integer>>map(key -> () -> post("/rsvps/" + key + "/confirmation", ""))
                .toList());

        assertEquals(List.of(303), answers.stream().distinct().toList());
        assertEquals(
                Map.of("ACCEPTED", 30L, "WAITING", 170L), ledger.counts("select state, count(*) from seat group by 1"));
        assertEquals(200, ledger.count("(select distinct guest_id from seat)"), "none is lost, none is double");
        assertEquals(200, ledger.count("guest"));
        assertEquals(
                0,
                ledger.count(
                        "seat a join seat w on w.state = 'WAITING' and a.state = 'ACCEPTED' and a.position > w.position"),
                "the first thirty have a place");
        assertEquals(
                0,
                ledger.count("seat a join seat b on a.position < b.position and a.asked_at > b.asked_at"),
                "in the order in which they came");
        assertEquals(200, ledger.count("letter"), "each is told once");

        // Ten of the thirty go, all at once: the first ten in line move up, and they only.
        var first = ledger.counts(
                        "select guest_id::text, 1 from (select guest_id from seat where state = 'WAITING' order by position limit 10) x")
                .keySet();
        var going = ledger.counts(
                "select id::text, guest_id from seat where state = 'ACCEPTED' order by position limit 10");
        var links = keys.stream().toList();
        var cancels = new ArrayList<Callable<Integer>>();
        for (var key : links) {
            long guest = QuarkusTransaction.requiringNew()
                    .call(() -> Guest.by(new dev.stoa.site.Token(key)).orElseThrow().id);
            going.forEach((seat, owner) -> {
                if (owner == guest) {
                    cancels.add(() -> post("/rsvps/" + key + "/cancellations", "seat=" + seat));
                }
            });
        }
        assertEquals(10, cancels.size());
        assertEquals(List.of(303), together(cancels).stream().distinct().toList());
        assertEquals(
                Map.of("ACCEPTED", 30L, "CANCELLED", 10L, "WAITING", 160L),
                ledger.counts("select state, count(*) from seat group by 1"));
        assertEquals(
                10, ledger.count("seat where state = 'ACCEPTED' and guest_id in (" + String.join(",", first) + ")"));
    }

    @Test
    void someComeToAllDatesSomeToOneWhileTheNewsGoOut() throws Exception {
        long series = series(20, "FREQ=WEEKLY;BYDAY=TU");
        var dates = meetups.dates(series);
        assertEquals(5, dates.size());
        var work = new ArrayList<Callable<Integer>>();
        for (int n = 0; n < 60; n++) {
            var date = n % 3 == 0 ? null : dates.get(n % 5).id;
            var key = waiting(new Rsvp(series, date, "Guest " + n, "guest" + n + "@example.org", null, Answers.NONE));
            work.add(() -> post("/rsvps/" + key + "/confirmation", ""));
            if (n % 15 == 0) {
                work.add(() -> {
                    news.run();
                    return 303;
                });
            }
        }
        assertEquals(List.of(303), together(work).stream().distinct().toList());
        assertEquals(60, ledger.count("guest"));
        assertEquals(20 * 5 + 40, ledger.count("seat"));
        for (var date : dates) {
            var counts =
                    ledger.counts("select state, count(*) from seat where occurrence_id = " + date.id + " group by 1");
            assertEquals(20, counts.get("ACCEPTED"), counts.toString());
        }
        assertTrue(ledger.count("letter") >= 60);
    }

    @Test
    void onePersonWhoConfirmsManyLettersAtOnceHasOnePlaceADate() throws Exception {
        long series = series(20, "FREQ=WEEKLY;BYDAY=TU");
        var dates = meetups.dates(series);
        var work = new ArrayList<Callable<Integer>>();
        for (int n = 0; n < 24; n++) {
            var date = n % 4 == 0 ? null : dates.get(n % 2).id;
            var email = n % 2 == 0 ? "ada@example.org" : "Ada@Example.org";
            var key = waiting(new Rsvp(series, date, "Ada", email, null, Answers.NONE));
            work.add(() -> post("/rsvps/" + key + "/confirmation", ""));
        }
        assertEquals(List.of(303), together(work).stream().distinct().toList());
        assertEquals(1, ledger.count("guest"));
        assertEquals(Map.of("ACCEPTED", 5L), ledger.counts("select state, count(*) from seat group by 1"));
        assertEquals(24, ledger.count("guest_key"), "every letter's link opens the page");
    }

    private String waiting(Rsvp rsvp) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Confirmation.await(Rsvps.PURPOSE, json.writeValueAsString(rsvp), clock.instant())
                        .text());
    }

    private int post(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + portal.getPort() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** Each in a thread of its own, all let go at the same moment. */
    private static List<Integer> together(List<Callable<Integer>> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var answers = work.stream()
                    .map(one -> threads.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            start.countDown();
            var done = new ArrayList<Integer>();
            for (var answer : answers) {
                done.add(answer.get());
            }
            return done;
        }
    }
}

package dev.stoa.github.completeness;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.pipeline.Span;
import dev.stoa.site.DataVersion;
import dev.stoa.support.GitHubHook;
import dev.stoa.support.Ledger;
import dev.stoa.support.LivePages;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What came and what became of it, number by number. Deliveries are rows whose states are set as the worker sets them; they
 * are due in another century, so that the real worker leaves them alone.
 */
@QuarkusTest
class CompletenessTest {

    private static final String MAY = "?from=2026-05-01&to=2026-06-01";

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    Ledger ledger;

    @Inject
    GitHubHook hook;

    @Inject
    DeliveryDays days;

    @Inject
    DataVersion version;

    @Inject
    Clock clock;

    @BeforeEach
    void fill() {
        world.reset();
        workshop.tell();
    }

    private void arrive(String guid, String owner, String at) {
        ledger.change("""
                insert into delivery (guid, event, action, repository, organisation, received_at, due_at, size)
                values ('%s', 'push', null, %s, %s, '%s', '2999-01-01', 10)""".formatted(
                        guid,
                        owner == null ? null : "'" + owner + "/secret-thing'",
                        owner == null ? null : "'" + owner + "'",
                        at));
    }

    private void end(String guid, String state, int millis) {
        ledger.change("""
                update delivery set state = '%s', attempts = attempts + 1, finished_at = received_at + interval '%d ms',
                  reason = 'because of %s' where guid = '%s'""".formatted(state, millis, guid, guid));
    }

    private void replay(String guid) {
        ledger.change(
                "update delivery set state = 'WAITING', attempts = 0, finished_at = null where guid = '" + guid + "'");
    }

    /** Five of the known organisation, two of one that has nothing public, one of none; on two days. */
    private void may() {
        arrive("a", "example", "2026-05-04T23:59:59Z");
        arrive("b", "example", "2026-05-05T00:00:00Z");
        arrive("c", "example", "2026-05-05T01:00:00Z");
        arrive("d", "example", "2026-05-05T02:00:00Z");
        arrive("e", "example", "2026-05-05T03:00:00Z");
        arrive("f", "secret-labs", "2026-05-05T04:00:00Z");
        arrive("g", "secret-labs", "2026-05-05T05:00:00Z");
        arrive("h", null, "2026-05-05T06:00:00Z");
        end("a", "PROCESSED", 40);
        end("b", "PROCESSED", 100);
        end("c", "PROCESSED", 5_000);
        end("d", "IGNORED", 1);
        end("e", "PARKED", 1);
        end("f", "PROCESSED", 7);
        end("h", "IGNORED", 1);
    }

    private static JsonPath json(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static String rows(JsonPath json) {
        return String.join(
                "\n",
                json.getList("rows", Map.class).stream()
                        .map(row -> "%s %s %s %s %s %s %s r%s g%s %s %s %s"
                                .formatted(
                                        row.get("day"),
                                        row.get("organisation"),
                                        row.get("received"),
                                        row.get("processed"),
                                        row.get("ignored"),
                                        row.get("waiting"),
                                        row.get("failed"),
                                        row.get("recovered"),
                                        row.get("gap"),
                                        row.get("lastDelivery"),
                                        row.get("lagP50"),
                                        row.get("lagP99")))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachDeliveryIsCountedOnceAddedUpOrNot(boolean added) {
        may();
        if (added) {
            assertTrue(days.due());
            days.run();
            assertFalse(days.due());
            version.changed();
        }
        assertEquals("""
                2026-05-05 null 3 1 1 1 0 r0 g0 2026-05-05T06:00:00Z 8 8
                2026-05-05 example 4 2 1 0 1 r0 g0 2026-05-05T03:00:00Z 108 5793
                2026-05-04 example 1 1 0 0 0 r0 g0 2026-05-04T23:59:59Z 46 46""", rows(json("/completeness.json" + MAY)));
        assertEquals(1, json("/completeness.json" + MAY).getInt("repairs.parked"));
        assertFalse(json("/completeness.json" + MAY).getBoolean("complete"));
        replay("e");
        end("e", "PROCESSED", 3_600_000);
        version.hidden();
        assertEquals(
                "2026-05-05 example 4 3 1 0 0 r0 g0 2026-05-05T03:00:00Z 5793 4096000"
                        .replace("4096000", lag(3_600_000)),
                rows(json("/completeness.json?org=EXAMPLE&from=2026-05-05&to=2026-05-06")));
        assertEquals(0, json("/completeness.json" + MAY).getInt("repairs.parked"));
    }

    /** The step's upper end: the smallest power of two to the fourth part that is not less. */
    private static String lag(long millis) {
        return Long.toString((long) Math.ceil(Math.pow(2, Math.ceil(4 * Math.log(millis) / Math.log(2)) / 4)));
    }

    @Test
    void whatDidNotArriveIsAGapUntilItDoes() {
        ledger.change("insert into hook (number, kind, owner) values (7, 'ORGANISATION', 'example')");
        for (var guid : List.of("m1", "m2", "m3")) {
            ledger.change("""
                    insert into missed_delivery (guid, hook_id, delivery, event, delivered_at, status, found_at, due_at)
                    values ('%s', (select id from hook), 1, 'push', '2026-05-05T10:00:00Z', 'timed out', now(), '2999-01-01')""".formatted(guid));
        }
        version.hidden();
        assertEquals("2026-05-05 example 0 0 0 0 0 r0 g3 null null null", rows(json("/completeness.json" + MAY)));
        arrive("m1", "example", "2026-05-05T10:20:00Z");
        end("m1", "PROCESSED", 40);
        ledger.change("update missed_delivery set recovered_at = now() where guid = 'm1'");
        ledger.change("update missed_delivery set given_up_at = now() where guid = 'm2'");
        version.hidden();
        var now = json("/completeness.json" + MAY);
        assertEquals("2026-05-05 example 1 1 0 0 0 r1 g2 2026-05-05T10:20:00Z 46 46", rows(now));
        assertEquals(1, now.getInt("repairs.missing"));
        assertEquals(1, now.getInt("repairs.givenUp"));
    }

    @Test
    void visitorsAreNotToldWhatIsNotPublic() {
        may();
        version.hidden();
        for (var path : List.of("/completeness", "/completeness.json" + MAY, "/completeness.csv" + MAY)) {
            given().get(path).then().statusCode(200).body(not(containsString("secret")));
        }
        given().get("/completeness.json?org=secret-labs&from=2026-05-01&to=2026-06-01")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        var csv = given().get("/completeness.csv" + MAY).then().extract();
        assertEquals("3", csv.header("Stoa-Total"));
        assertEquals(4, csv.asString().split("\r\n").length);
        assertEquals(
                "day,organisation,received,processed,ignored,waiting,failed,recovered,gap,lastDelivery,lagP50,lagP99",
                csv.asString().split("\r\n")[0]);
        workshop.privatiseKiln();
        ledger.change("update project set visible = false");
        version.hidden();
        given().get("/completeness.json" + MAY).then().body(not(containsString("example")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-02-30", "from=2026-05-02&to=2026-05-02", "organisation=example", "page=0"})
    void whatCannotBeReadIsRefused(String question) {
        given().get("/completeness.json?" + question).then().statusCode(422).contentType("application/problem+json");
    }

    @Test
    void thePageShowsTodayAndCostsTheSameWhateverCame() {
        assertEquals(
                "Waiting for the first delivery",
                Pages.get("/completeness").selectFirst("h1").text());
        var now = clock.instant().toString();
        arrive("p", "example", now);
        end("p", "PROCESSED", 30);
        version.hidden();
        var before = Statements.of(() -> Pages.get("/completeness")).size();
        assertEquals(6, before);
        for (int i = 0; i < 300; i++) {
            arrive("q" + i, "example", now);
            end("q" + i, "PROCESSED", 20);
        }
        days.run();
        // The sums do not need the deliveries: were they read, nothing would be left to count.
        ledger.change("truncate delivery");
        version.hidden();
        assertEquals(before, Statements.of(() -> Pages.get("/completeness")).size());
        var page = Pages.get("/completeness");
        assertEquals("Everything is here", page.selectFirst("h1").text());
        assertEquals("301 | 301 | 0 | 0 | 0 | 0", Pages.texts(page, ".facts dd"));
        assertEquals(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(),
                page.selectFirst("[data-live=days] tbody time").attr("datetime"));
        assertTrue(page.text().contains("25 MB") && page.text().contains("3 days"), page.text());
        assertTrue(
                page.selectFirst(".as-of").text().startsWith("nothing read"),
                page.selectFirst(".as-of").text());
    }

    /** Nobody adds it up here: the page counts what was written down since. */
    @Test
    void anIgnoredDeliveryShowsWithinASecond() throws Exception {
        Pages.get("/completeness");
        long before = version.current();
        hook.deliver("marketplace_purchase", "{\"action\":\"purchased\"}")
                .then()
                .statusCode(202);
        LivePages.await("pages hear of it", () -> version.current() > before);
        long began = System.nanoTime();
        LivePages.await(
                "the page shows it",
                () -> Pages.texts(Pages.get("/completeness"), ".facts dd").equals("1 | 0 | 1 | 0 | 0 | 0"));
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 3_000);
        // One that a worker ignores or parks says so in the transaction that does.
        hook.deliver("star", "{\"action\":\"created\"}").then().statusCode(202);
        LivePages.await(
                "it is ignored", () -> ledger.count("delivery where state = 'IGNORED' and event = 'star'") == 1);
        LivePages.await(
                "pages hear of it",
                () -> Pages.texts(Pages.get("/completeness"), ".facts dd").equals("2 | 0 | 2 | 0 | 0 | 0"));
    }

    @Test
    void whatTheSyncHasMadeGoodIsNoGap() {
        ledger.change("insert into hook (number, kind, owner) values (7, 'ORGANISATION', 'example')");
        for (var guid : List.of("n1", "n2")) {
            ledger.change("""
                    insert into missed_delivery (guid, hook_id, delivery, event, delivered_at, status, found_at, due_at, given_up_at)
                    values ('%s', (select id from hook), 1, 'push', '2026-05-05T10:00:00Z', 'timed out', now(), now(), now())""".formatted(guid));
        }
        ledger.change("update missed_delivery set healed_at = now() where guid = 'n1'");
        version.hidden();
        var now = json("/completeness.json" + MAY);
        assertEquals("2026-05-05 example 0 0 0 0 0 r0 g1 null null null", rows(now));
        assertEquals(1, now.getInt("repairs.givenUp"));
        ledger.change("update missed_delivery set healed_at = now()");
        version.hidden();
        var healed = json("/completeness.json" + MAY);
        assertEquals("2026-05-05 example 0 0 0 0 0 r0 g0 null null null", rows(healed));
        assertEquals(0, healed.getInt("repairs.givenUp"));
    }

    @Test
    void anIgnoredDeliveryShowsAsSoonAsItIsAddedUp() throws Exception {
        Pages.get("/completeness");
        hook.deliver("marketplace_purchase", "{\"action\":\"purchased\"}")
                .then()
                .statusCode(202);
        LivePages.await(
                "it is ignored",
                () -> ledger.counts("select state, count(*) from delivery group by 1")
                        .containsKey("IGNORED"));
        long before = version.current();
        days.run();
        assertTrue(version.current() > before);
        LivePages.await(
                "the page shows it",
                () -> Pages.texts(Pages.get("/completeness"), ".facts dd").equals("1 | 0 | 1 | 0 | 0 | 0"));
    }

    @Test
    @TestSecurity(user = "vera", roles = "viewer")
    void staffSeeEveryOrganisationAndWhyDeliveriesFailed() {
        arriveToday("s", "secret-labs");
        end("s", "PARKED", 10);
        arriveToday("t", "example");
        ledger.change("update delivery set attempts = 2, reason = 'the database was away' where guid = 't'");
        ledger.change("insert into delivery_refusal values (current_date, 'wrong-signature', 12, now()),"
                + " (current_date, 'too-large', 1, now())");
        var page = staff("/admin/completeness");
        assertEquals("2 | 0 | 0 | 2 | 0 | 0", Pages.texts(page, ".facts dd"));
        assertEquals("example | secret-labs", Pages.texts(page, ".delivered td:nth-child(2)"));
        assertEquals(
                "push secret-labs/secret-thing | push example/secret-thing",
                String.join(
                        " | ",
                        page.select("[data-live=failures] .what").stream()
                                .map(what -> what.ownText().isEmpty()
                                        ? what.text()
                                        : what.selectFirst("strong").text() + " " + what.ownText())
                                .toList()));
        assertTrue(page.text().contains("because of s"), page.text());
        assertTrue(page.text().contains("2 attempts · the database was away"), page.text());
        assertEquals("wrong-signature | too-large", Pages.texts(page, "[data-live=refused] tbody th"));
        var failures = staff(page.selectFirst(".facts a[href*=state=failed]").attr("href"));
        assertEquals("2", page.select(".facts dd").get(3).text());
        assertEquals(2, failures.select("tbody tr").size(), "exactly those that are counted");
        assertTrue(
                failures.selectFirst("caption")
                        .text()
                        .startsWith("The latest 2 of 2 that are narrowed to: failed so far, since "),
                failures.selectFirst("caption").text());
        assertEquals(
                1, staff("/admin/deliveries?state=parked").select("tbody tr").size());
        assertEquals(
                "None of this sort: rejected.",
                staff("/admin/deliveries?state=rejected").select(".empty").text());
        var single = page.selectFirst("[data-live=failures] li a").attr("href");
        assertEquals("parked", staff(single).select("#result + p .badge").text());
        var desk = staff("/admin");
        assertEquals("2 | 2 | 1 | 0", Pages.texts(desk, "[data-live=github] .facts dd"));
        assertEquals(
                "one delivery needs repair",
                desk.selectFirst("[data-live=corner] a").text());
        assertEquals(
                "/admin/deliveries?state=failed&from=" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                desk.select("[data-live=github] .facts a").get(1).attr("href"));
        given().get("/completeness").then().body(containsString("<strong>1</strong> came here over the limit"));
    }

    private void arriveToday(String guid, String owner) {
        arrive(guid, owner, clock.instant().toString());
    }

    private static Document staff(String path) {
        return Jsoup.parse(given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Whatever happens to deliveries in whatever order, added up at whatever moment, by several at once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSumsAreThoseOfACountAnew(long seed) throws Exception {
        var luck = new Random(seed);
        for (int i = 0; i < 60; i++) {
            arrive(
                    "x" + i,
                    luck.nextInt(5) == 0 ? null : "org" + luck.nextInt(3),
                    Instant.parse("2026-05-01T00:00:00Z")
                            .plusSeconds(luck.nextInt(400_000))
                            .toString());
        }
        try (var workers = Executors.newFixedThreadPool(4)) {
            var work = IntStream.range(0, 4)
                    .mapToObj(worker -> (Callable<Void>) () -> {
                        var own = new Random(seed * 10 + worker);
                        for (int i = 0; i < 60; i++) {
                            var guid = "x" + (own.nextInt(15) * 4 + worker);
                            switch (own.nextInt(5)) {
                                case 0 -> replay(guid);
                                case 1 -> end(guid, "PARKED", own.nextInt(100));
                                case 2 -> end(guid, "IGNORED", 1);
                                case 3 -> days.run();
                                default -> end(guid, "PROCESSED", own.nextInt(100_000));
                            }
                        }
                        return null;
                    })
                    .toList();
            for (var done : workers.invokeAll(work)) {
                done.get();
            }
        }
        var anew = """
                select concat_ws(' ', (received_at at time zone 'UTC')::date, coalesce(organisation, ''),
                         case when state = 'WAITING' and attempts > 0 then 'RETRIED' else state end,
                         case state when 'PROCESSED' then lag_step(received_at, finished_at) else -1 end), count(*)
                from delivery group by 1""";
        var kept = "select concat_ws(' ', day, organisation, state, lag_step), deliveries from delivery_count";
        assertEquals(ledger.counts(anew), ledger.counts(kept));
        days.run();
        assertEquals(0, ledger.count("delivery_change"));
        assertEquals(ledger.counts(anew), ledger.counts(kept));
        assertEquals(0, days.again(Span.ALL), "counting anew finds nothing to change");
        ledger.change("update delivery_day set deliveries = deliveries + 7");
        assertTrue(days.again(Span.ALL) > 0);
        assertEquals(ledger.counts(anew), ledger.counts(kept));
    }
}

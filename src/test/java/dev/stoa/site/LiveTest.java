package dev.stoa.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.GitHubEvents;
import dev.stoa.support.Ledger;
import dev.stoa.support.LivePages;
import dev.stoa.support.Pages;
import dev.stoa.support.Statements;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stream that tells open pages of changes, over real connections. */
@QuarkusTest
class LiveTest {

    private static final int MANY = 1000;

    @TestHTTPResource
    URI portal;

    @Inject
    Vertx vertx;

    @Inject
    LiveStreams streams;

    @Inject
    DataVersion version;

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    GitHubEvents events;

    @Inject
    Ledger ledger;

    private LivePages pages;
    private int most;

    @BeforeEach
    void listen() throws InterruptedException {
        pages = new LivePages(vertx, portal, MANY + 100);
        most = streams.most;
        LivePages.await("no stream is open", () -> streams.count() == 0);
    }

    @AfterEach
    void leave() throws InterruptedException {
        streams.most = most;
        pages.close();
        LivePages.await("streams are forgotten with their pages", () -> streams.count() == 0);
    }

    @Test
    void saysHowTheDataStandAndThenWhenTheyMoved() throws Exception {
        var page = pages.open();
        assertEquals(200, page.answer().statusCode());
        assertEquals("text/event-stream", page.answer().getHeader("Content-Type"));
        assertEquals("no-store", page.answer().getHeader("Cache-Control"));
        assertEquals("no", page.answer().getHeader("X-Accel-Buffering"));
        LivePages.await("the state of the data", () -> page.events().get() == 1);
        assertTrue(
                page.heard().toString().startsWith("retry: 5000\nevent: moved\ndata: {\"version\":"),
                page.heard()::toString);
        Thread.sleep(2 * CachedPage.MAY_LAG.toMillis());
        int before = page.events().get();
        for (int i = 0; i < 50; i++) {
            version.changed();
        }
        LivePages.await("an event", () -> page.events().get() > before);
        Thread.sleep(2 * CachedPage.MAY_LAG.toMillis());
        assertEquals(before + 1, page.events().get(), "fifty moves at once are one event");
    }

    @Test
    void whoeverAsksAfterAnEventGetsAPageOfAfterTheMove() throws Exception {
        var page = pages.open();
        for (int i = 1; i <= 3; i++) {
            CacheProbeResource.shows = "before " + i;
            given().get("/pages/cache-probe");
            int heard = page.events().get();
            CacheProbeResource.shows = "after " + i;
            version.changed();
            given().get("/pages/cache-probe");
            LivePages.await("an event", () -> page.events().get() > heard);
            given().get("/pages/cache-probe").then().body(containsString("after " + i));
        }
    }

    @Test
    void followsOtherReplicasByNotifyAndByLooking() throws Exception {
        var page = pages.open();
        version.changed();
        LivePages.await("the own change is told to the database", () -> ledger.count("data_move") == 1);
        Thread.sleep(2 * CachedPage.MAY_LAG.toMillis());
        int own = page.events().get();
        ledger.change("with m as (update data_move set moves = moves + 1 returning moves, hidings)"
                + " select pg_notify('stoa_data', moves || ' ' || hidings || ' another-replica') from m");
        LivePages.await("an event by notify", () -> page.events().get() > own);
        Thread.sleep(2 * CachedPage.MAY_LAG.toMillis() + 2000);
        assertEquals(own + 1, page.events().get(), "what was heard is not found once more by looking");
        ledger.change("update data_move set moves = moves + 1");
        LivePages.await("an event without a notify", () -> page.events().get() > own + 1);
    }

    @Test
    void onlyWhoAsksForAStreamGetsOne() {
        given().accept("text/html").get("/live").then().statusCode(406);
        given().get("/live").then().statusCode(406);
        given().accept("text/event-stream")
                .head("/live")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/event-stream")
                .body(equalTo(""));
        given().accept("text/event-stream").post("/live").then().statusCode(405);
        assertEquals(0, streams.count());
    }

    @Test
    void oneMoreThanThereIsRoomForIsToldSoAndTheOthersStay() throws Exception {
        streams.most = 3;
        pages.open(3);
        given().accept("text/event-stream")
                .get("/live")
                .then()
                .statusCode(503)
                .header("Retry-After", "60")
                .body(containsString("after a reload"));
        version.changed();
        LivePages.await(
                "all three hear",
                () -> pages.all().stream().allMatch(page -> page.events().get() > 1));
        assertEquals(3, streams.count());
    }

    @Test
    void whoDoesNotReadIsDroppedAndOthersHear() throws Exception {
        var reader = pages.open();
        try (var silent = new Socket()) {
            silent.setReceiveBufferSize(4096);
            silent.connect(new InetSocketAddress("localhost", portal.getPort()));
            silent.getOutputStream()
                    .write("GET /live HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            LivePages.await("both are open", () -> streams.count() == 2);
            // In small pieces that the reader has taken before the next: only the silent one falls behind.
            var some = Buffer.buffer(": " + "x".repeat(2000) + "\n\n");
            for (int i = 0; i < 3_000 && streams.count() == 2; i++) {
                long had = reader.bytes().get();
                for (int n = 0; n < 8; n++) {
                    streams.send(some);
                }
                LivePages.await("the reader reads", () -> reader.bytes().get() >= had + 8 * some.length());
            }
            LivePages.await("the silent one is dropped", () -> streams.count() == 1);
        }
        int before = reader.events().get();
        version.changed();
        LivePages.await("the reader still hears", () -> reader.events().get() > before);
    }

    /** What a change costs the database does not depend on how many pages are open: one render, whoever asks. */
    @Test
    void aThousandOpenPagesCostNoQueryEach() throws Exception {
        world.reset();
        workshop.tell();
        given().get("/projects/kiln").then().statusCode(200);
        int alone = statements(1);
        long transactions = transactions();
        int together = statements(MANY);
        assertTrue(alone > 5, "the page is rendered anew: " + alone);
        assertEquals(alone, together);
        // All transactions of the database, also those past Hibernate: far from one a page.
        long spent = transactions() - transactions;
        assertTrue(spent < MANY / 4, "transactions: " + spent);
    }

    /** Opens so many pages, changes something, waits until all heard it, lets all ask again; how many statements were sent. */
    private int statements(int many) throws Exception {
        pages.open(many - pages.all().size());
        Thread.sleep(2 * CachedPage.MAY_LAG.toMillis());
        var tag = given().get("/projects/kiln").then().extract().header("ETag");
        var before = pages.all().stream().map(page -> page.events().get()).toList();
        events.apply(
                List.of(Workshop.commit(Workshop.KILN, many == 1 ? "e1" : "e2", "2024-04-01T10:00:00Z", Workshop.ADA)));
        Callable<Integer> again =
                () -> given().header("If-None-Match", tag).get("/projects/kiln").statusCode();
        int sent = Statements.of(() -> {
                    try (var visitors = Executors.newFixedThreadPool(16)) {
                        LivePages.await(
                                "all hear it",
                                () -> IntStream.range(0, many)
                                        .allMatch(
                                                i -> pages.all().get(i).events().get() == before.get(i) + 1));
                        for (var answer : visitors.invokeAll(
                                IntStream.range(0, many).mapToObj(i -> again).toList())) {
                            assertEquals(200, answer.get());
                        }
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .size();
        assertEquals(many == 1 ? "4" : "5", Pages.texts(Pages.get("/projects/kiln"), ".facts a[href*=COMMIT]"));
        return sent;
    }

    private long transactions() throws InterruptedException {
        // PostgreSQL adds up what each connection did about once a second.
        Thread.sleep(1500);
        return ledger.counts("select 'n', xact_commit + xact_rollback from pg_stat_database"
                        + " where datname = current_database()")
                .get("n");
    }
}

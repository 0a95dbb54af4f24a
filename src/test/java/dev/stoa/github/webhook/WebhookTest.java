package dev.stoa.github.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.GitHubHook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the intake says, and what it leaves behind. */
@QuarkusTest
class WebhookTest {

    private static final String BODY = "{\"zen\":\"Keep it logically awesome.\",\"hook_id\":1}";

    @Inject
    GitHubHook hook;

    @Inject
    Room room;

    @Inject
    Refusals refusals;

    @Inject
    EntityManager database;

    private final String guid = UUID.randomUUID().toString();

    @Test
    void aSignedDeliveryIsStoredBeforeItIsAnswered() {
        Response response = hook.deliver(guid, "ping", BODY);
        assertEquals(202, response.statusCode());
        assertEquals("accepted", response.path("status"));
        assertEquals("nosniff", response.header("X-Content-Type-Options"));
        assertEquals(BODY, storedBody());
    }

    @Test
    void aGuidSeenBeforeChangesNothing() {
        hook.deliver(guid, "ping", BODY);
        assertEquals(200, hook.deliver(guid, "ping", BODY).statusCode());
        assertEquals(0, column("other_bodies"));
        Response again = hook.deliver(guid, "star", "{\"action\":\"created\"}");
        assertEquals(200, again.statusCode());
        assertEquals("known", again.path("status"));
        assertEquals(BODY, storedBody());
    }

    @Test
    void aGuidThatComesWithAnotherBodyIsFlagged() {
        String sameSize = BODY.replace("Keep", "Sell");
        hook.deliver(guid, "ping", BODY);
        for (String other : List.of(sameSize, "{}", "no JSON", BODY)) {
            hook.deliver(guid, "ping", other);
        }
        assertEquals(BODY, storedBody());
        assertEquals(3, column("other_bodies"));
        assertTrue(column("other_body_at") instanceof Instant);
    }

    @Test
    void ofManyBodiesAtOnceWithOneGuidOneIsKeptAndTheOthersAreCounted() throws Exception {
        try (var senders = Executors.newFixedThreadPool(16)) {
            List<Callable<Integer>> deliveries = IntStream.range(0, 32)
                    .mapToObj(i -> (Callable<Integer>) () ->
                            hook.deliver(guid, "ping", "{\"number\":" + i + "}").statusCode())
                    .toList();
            Map<Integer, Long> answers = senders.invokeAll(deliveries).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            assertEquals(Map.of(202, 1L, 200, 31L), answers);
        }
        assertEquals(31, column("other_bodies"));
    }

    @Test
    void theHookThatSentItIsKept() {
        String right = hook.sign(BODY.getBytes(StandardCharsets.UTF_8));
        hook.request(guid, "ping", right)
                .header("X-GitHub-Hook-ID", "30")
                .header("X-GitHub-Hook-Installation-Target-Type", "organization")
                .header("X-GitHub-Hook-Installation-Target-ID", "123456789012345")
                .body(BODY)
                .post(WebhookRoute.PATH)
                .then()
                .statusCode(202);
        assertEquals(30L, column("hook_id"));
        assertEquals("organization", column("target_type"));
        assertEquals(123456789012345L, column("target_id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e3", "12345678901234567890", "'; --", "ü"})
    void aHookThatIsNoNumberIsNotKept(String odd) {
        String right = hook.sign(BODY.getBytes(StandardCharsets.UTF_8));
        hook.request(guid, "ping", right)
                .header("X-GitHub-Hook-ID", odd)
                .header("X-GitHub-Hook-Installation-Target-Type", odd)
                .body(BODY)
                .post(WebhookRoute.PATH)
                .then()
                .statusCode(202);
        assertNull(column("hook_id"));
        assertNull(column("target_type"));
    }

    @Test
    void aBodyIsStoredInAThirdOfItsBytes() throws IOException {
        try (InputStream file = WebhookTest.class.getResourceAsStream(
                "/webhooks/octokit-payload-examples/check_run/rerequested.payload.json")) {
            String recorded = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            hook.deliver(guid, "check_run", recorded);
            assertEquals(recorded, storedBody());
            int stored = (int) column("length(body)");
            assertTrue(stored > 500 && stored < recorded.length() / 3, stored + " of " + recorded.length());
        }
    }

    @Test
    void whileThereIsNoRoomOnlyGitHubHearsIt() {
        assertTrue(room.take(Room.ALL - 100));
        try {
            Response busy = hook.deliver(guid, "ping", padded(20_000));
            assertEquals(503, busy.statusCode());
            assertEquals("overloaded", busy.path("status"));
            assertEquals("5", busy.header("Retry-After"));
            hook.request(guid, "ping", "sha256=" + "0".repeat(64))
                    .body(padded(20_000))
                    .post(WebhookRoute.PATH)
                    .then()
                    .statusCode(401);
            assertEquals(0, stored());
        } finally {
            room.giveBack(Room.ALL - 100);
        }
        assertEquals(202, hook.deliver(guid, "ping", padded(20_000)).statusCode());
    }

    @Test
    void everyByteOfRoomIsGivenBack() {
        hook.deliver(guid, "ping", BODY);
        hook.deliver("ping", "no JSON");
        hook.deliver("ping", padded(Body.LIMIT));
        hook.request(guid, "ping", "sha256=no").body(padded(100_000)).post(WebhookRoute.PATH);
        assertTrue(room.take(Room.ALL), "nothing is taken when no request is in flight");
        room.giveBack(Room.ALL);
    }

    @Test
    void whatIsRefusedIsCountedByReason() {
        String right = hook.sign(BODY.getBytes(StandardCharsets.UTF_8));
        Map<String, Long> before = refused();
        for (int i = 0; i < 3; i++) {
            hook.request(guid, "ping", "sha256=no").body(BODY).post(WebhookRoute.PATH);
        }
        hook.request(guid, "ping", right).contentType("text/plain").body(BODY).post(WebhookRoute.PATH);
        hook.deliver(guid, "ping", padded(Body.LIMIT + 1));
        hook.deliver(guid, "ping", "no JSON");
        hook.deliver("ping", BODY);
        io.restassured.RestAssured.get(WebhookRoute.PATH);
        Map<String, Long> after = refused();
        after.replaceAll((reason, count) -> count - before.getOrDefault(reason, 0L));
        after.values().removeIf(count -> count == 0);
        assertEquals(Map.of("wrong-signature", 3L, "wrong-content-type", 1L, "too-large", 1L, "not-json", 1L), after);
    }

    @Test
    void ofManyAtOnceWithOneGuidExactlyOneIsAccepted() throws Exception {
        Callable<Integer> delivery = () -> hook.deliver(guid, "ping", BODY).statusCode();
        try (var senders = Executors.newFixedThreadPool(16)) {
            Map<Integer, Long> answers =
                    senders
                            .invokeAll(IntStream.range(0, 48)
                                    .mapToObj(i -> delivery)
                                    .toList())
                            .stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            assertEquals(Map.of(202, 1L, 200, 47L), answers);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yo",
                "sha256=",
                "sha256=yo",
                "sha256=012345",
                "sha256=0000000000000000000000000000000000000000000000000000000000000000",
                "sha256=zz00000000000000000000000000000000000000000000000000000000000000",
                "sha1=126f2c800419c60137ce748d7672e77b65cf16d6"
            })
    void aWrongSignatureStoresNothing(String signature) {
        hook.request(guid, "ping", signature)
                .body(BODY)
                .post(WebhookRoute.PATH)
                .then()
                .statusCode(401);
        assertEquals(0, stored());
    }

    @Test
    void aTruncatedOrSha1SignatureStoresNothing() {
        String right = hook.sign(BODY.getBytes(StandardCharsets.UTF_8));
        for (String wrong :
                List.of(right.substring(0, 47), right + "00", right.substring(7), right.replace("256", "1"))) {
            hook.request(guid, "ping", wrong)
                    .body(BODY)
                    .post(WebhookRoute.PATH)
                    .then()
                    .statusCode(401);
        }
        assertEquals(0, stored());
    }

    @Test
    void theSignatureOfAnotherBodyStoresNothing() {
        String other = hook.sign("{}".getBytes(StandardCharsets.UTF_8));
        hook.request(guid, "ping", other)
                .body(BODY)
                .post(WebhookRoute.PATH)
                .then()
                .statusCode(401)
                .body("status", equalTo("wrong-signature"));
        assertEquals(0, stored());
    }

    @ParameterizedTest
    @CsvSource({
        "X-Hub-Signature-256, 401, not-signed",
        "X-GitHub-Delivery, 400, no-delivery-id",
        "X-GitHub-Event, 400, no-event"
    })
    void aMissingHeaderIsNamed(String missing, int status, String word) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "X-GitHub-Event",
                "ping",
                "X-GitHub-Delivery",
                guid,
                "X-Hub-Signature-256",
                hook.sign(BODY.getBytes(StandardCharsets.UTF_8))));
        headers.remove(missing);
        io.restassured.RestAssured.given()
                .headers(headers)
                .contentType("application/json")
                .body(BODY)
                .post(WebhookRoute.PATH)
                .then()
                .statusCode(status)
                .body("status", equalTo(word));
        assertEquals(0, stored());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ü", "'; drop table delivery; --", "{}"})
    void anOddGuidIsRefused(String odd) {
        signed(odd, BODY).post(WebhookRoute.PATH).then().statusCode(400).body("status", equalTo("no-delivery-id"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, form-encoded",
        "text/plain, wrong-content-type",
        "text/html, wrong-content-type"
    })
    void anotherContentTypeIsExplained(String type, String word) {
        Response response = hook.request(guid, "ping", hook.sign(BODY.getBytes(StandardCharsets.UTF_8)))
                .contentType(type)
                .body(BODY)
                .post(WebhookRoute.PATH);
        assertEquals(415, response.statusCode());
        assertEquals(word, response.path("status"));
        assertEquals(0, stored());
    }

    @Test
    void aCharsetBesideTheContentTypeIsFine() {
        signed(guid, BODY)
                .contentType("application/json; charset=utf-8")
                .post(WebhookRoute.PATH)
                .then()
                .statusCode(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yo", "[]", "1", "null", "{", "{\"a\":1", "{\"a\":1}}", "{}{}", "{'a':1}", "{\"a\":01}"})
    void ofWhatIsNotAJsonObjectTheSizeIsKept(String body) {
        for (int again = 0; again < 2; again++) {
            signed(guid, body).post(WebhookRoute.PATH).then().statusCode(400).body("status", equalTo("not-json"));
        }
        assertEquals(1, stored());
        assertEquals("REJECTED", column("state"));
        assertEquals(body.length(), column("size"));
        assertNull(column("body"));
        assertTrue(column("finished_at") instanceof Instant);
        assertEquals(0, column("other_bodies"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"action\":7,\"repository\":[],\"organization\":\"x\"}",
                "{\"action\":\"a\\u0000b\",\"repository\":{\"id\":1e99,\"full_name\":\"\\u0000\"}}",
                "{\"repository\":{\"id\":123456789012345678901234567890,\"owner\":null}}",
                "{\"repository\":{\"owner\":{\"login\":{\"login\":\"deep\"}}},\"repository\":null}"
            })
    void oddJsonIsStoredLikeAnyOther(String body) {
        assertEquals(202, hook.deliver(guid, "strange_event", body).statusCode());
        assertEquals(body, storedBody());
    }

    @Test
    void aDeepNestIsRefused() {
        String nest = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        assertEquals(400, hook.deliver(guid, "ping", nest).statusCode());
    }

    @Test
    void aBodyOfGitHubsLargestSizeIsStored() {
        String largest = padded(Body.LIMIT);
        assertEquals(202, hook.deliver(guid, "strange_event", largest).statusCode());
        assertEquals(largest, storedBody());
    }

    @Test
    void oneByteMoreIsTooLarge() {
        assertEquals(413, hook.deliver(guid, "ping", padded(Body.LIMIT + 1)).statusCode());
        assertEquals(0, stored());
        assertEquals(202, hook.deliver(guid, "ping", BODY).statusCode());
    }

    @Test
    void onlyPostIsAnswered() {
        Response response = io.restassured.RestAssured.get(WebhookRoute.PATH);
        assertEquals(405, response.statusCode());
        assertTrue(response.header("Allow").contains("POST"));
    }

    private RequestSpecification signed(String id, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return hook.request(id, "ping", hook.sign(bytes)).body(bytes);
    }

    private static String padded(int size) {
        String start = "{\"pad\":\"";
        return start + "x".repeat(size - start.length() - 2) + "\"}";
    }

    private long stored() {
        return QuarkusTransaction.requiringNew().call(() -> Delivery.count("guid", guid));
    }

    private Object column(String expression) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select " + expression + " from delivery where guid = :guid", Object.class)
                        .setParameter("guid", guid)
                        .getSingleResultOrNull());
    }

    /** As kept in the table, by reason; of all days, should midnight come between. */
    private Map<String, Long> refused() {
        refusals.write();
        List<Object[]> rows = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select reason, sum(refusals)::bigint from delivery_refusal group by reason",
                                Object[].class)
                        .getResultList());
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    private String storedBody() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Delivery delivery = Delivery.ofGuid(guid).orElseThrow();
            byte[] body = delivery.body().readAllBytes();
            assertTrue(delivery.size == body.length, "the size is that of the body");
            return new String(body, StandardCharsets.UTF_8);
        });
    }
}

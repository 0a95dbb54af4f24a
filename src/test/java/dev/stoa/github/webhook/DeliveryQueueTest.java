package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.webhook.DeliveryQueue.Claimed;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How workers share what waits. The deliveries of these tests are due tomorrow, so that the portal's own workers leave them to
 * the test, for which it is tomorrow already.
 */
@QuarkusTest
class DeliveryQueueTest {

    private static final Instant TOMORROW = Instant.parse("2199-01-01T00:00:00Z");

    @Inject
    DeliveryQueue queue;

    @Inject
    Payloads payloads;

    @Inject
    Deliveries deliveries;

    @Inject
    GitHubEvents events;

    @Inject
    Ledger ledger;

    @Inject
    World world;

    @Inject
    AgroalDataSource pool;

    @BeforeEach
    void helloWorldIsOurs() {
        world.reset();
        events.apply(List.of(HelloWorld.repository()));
    }

    @Test
    void oneWorkerTakesManyInTheOrderOfArrival() {
        waiting(1, 30);
        waiting(2, 30);
        assertEquals(range(1, 60), inTransaction(() -> ids(queue.fresh(TOMORROW, 100))));
        assertEquals(range(1, 7), inTransaction(() -> ids(queue.fresh(TOMORROW, 7))));
        assertEquals(List.of(), inTransaction(() -> ids(queue.fresh(TOMORROW.minusSeconds(1), 100))), "not due");
    }

    /** Whatever a worker leaves of a repository waits for it; of other repositories the next worker takes what there is. */
    @Test
    void aRepositoryIsOneWorkersUntilItsTransactionEnds() {
        waiting(1, 100);
        waiting(2, 2);
        inTransaction(() -> {
            assertEquals(range(1, 1), ids(queue.fresh(TOMORROW, 1)));
            assertEquals(range(101, 102), elsewhere(() -> ids(queue.fresh(TOMORROW, 100))));
            assertEquals(List.of(), elsewhere(() -> ids(queue.failed(TOMORROW))));
            return null;
        });
        assertEquals(range(1, 102), elsewhere(() -> ids(queue.fresh(TOMORROW, 102))));
    }

    @Test
    void twoWorkersTakeTwoRepositories() {
        waiting(1, 70);
        for (int repository = 2; repository <= 100; repository++) {
            waiting(repository, 1);
        }
        inTransaction(() -> {
            List<Long> mine = ids(queue.fresh(TOMORROW, DeliveryQueue.MANY));
            List<Long> others = elsewhere(() -> ids(queue.fresh(TOMORROW, DeliveryQueue.MANY)));
            assertEquals(DeliveryQueue.MANY, mine.size());
            assertTrue(mine.containsAll(range(1, 70)), mine.toString());
            assertEquals(36, others.size(), others.toString());
            assertTrue(others.stream().noneMatch(mine::contains));
            return null;
        });
    }

    @Test
    void whatIsNoRepositorysKeepsTheOrderOfItsOrganisation() {
        ledger.change(insert("null", "'Octocoders'", 2));
        ledger.change(insert("null", "'octocoders'", 1));
        ledger.change(insert("null", "'others'", 1));
        inTransaction(() -> {
            assertEquals(range(1, 4), ids(queue.fresh(TOMORROW, 9)));
            return null;
        });
    }

    /** A body may have 25 MiB: a few are enough for one transaction, and one is taken in any case. */
    @Test
    void bodiesAreTakenByTheirSize() {
        waiting(1, 4);
        ledger.change("update delivery set size = 3000000");
        assertEquals(range(1, 2), inTransaction(() -> ids(queue.fresh(TOMORROW, 9))));
        ledger.change("update delivery set size = 26000000");
        assertEquals(range(1, 1), inTransaction(() -> ids(queue.fresh(TOMORROW, 9))));
    }

    @Test
    void oneThatFailedBeforeComesAloneAndHoldsUpNobody() {
        waiting(1, 5);
        ledger.change("update delivery set attempts = 1 where id in (1, 3)");
        assertEquals(List.of(2L, 4L, 5L), inTransaction(() -> ids(queue.fresh(TOMORROW, 9))));
        assertEquals(List.of(1L), inTransaction(() -> ids(queue.failed(TOMORROW))));
    }

    /** A worker that dies leaves nothing of its batch, and the next one takes all of it. */
    @Test
    void whatIsGivenBackWasNotApplied() {
        push("a");
        push("b");
        try {
            inTransaction(() -> {
                apply(9);
                throw new IllegalStateException("killed");
            });
        } catch (IllegalStateException killed) {
            assertEquals(0, ledger.count("contribution"));
            assertEquals(2, ledger.count("delivery where state = 'WAITING' and attempts = 0"));
        }
        assertEquals(2, inTransaction(() -> apply(9)));
        assertEquals(2, ledger.count("contribution"));
        assertEquals(2, ledger.count("delivery where state = 'PROCESSED' and attempts = 1 and reason is null"));
    }

    @Test
    void aBatchCostsAsManyStatementsAsOneDelivery() {
        CountedStatements counted = new CountedStatements(ClientProxy.unwrap(pool));
        push("first");
        List<String> one = new ArrayList<>();
        List<String> hundred = new ArrayList<>();
        QuarkusMock.installMockForType(counted.pool(), AgroalDataSource.class);
        one.addAll(counted.of(() -> assertEquals(1, inTransaction(() -> apply(DeliveryQueue.MANY)))));
        for (int i = 0; i < 100; i++) {
            push("c" + i);
        }
        hundred.addAll(counted.of(() -> assertEquals(100, inTransaction(() -> apply(DeliveryQueue.MANY)))));
        assertEquals(101, ledger.totals().get("COMMIT"));
        // Two of them ask for a targeted sync: the first push joins on to nothing that is known.
        assertEquals(16, one.size(), String.join("\n", one));
        assertTrue(hundred.size() <= one.size(), hundred.size() + ": " + String.join("\n", hundred));
    }

    /** Refused by the database, which no reader can foresee: PostgreSQL's times end before those of Java. */
    @Test
    void oneThatTheDatabaseRefusesIsTriedAgainAndParkedWhileTheOthersOfItsBatchAreApplied() {
        List<String> guids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String time = i == 7 ? "+300000-01-01T00:00:00Z" : "2019-05-15T15:20:41Z";
            var push = EventsTest.pushOf(time);
            ((ObjectNode) push.at("/commits/0")).put("id", sha("p" + i));
            guids.add(deliveries.send("push", push.toString()));
        }
        String odd = guids.remove(7);
        guids.forEach(guid -> assertEquals("PROCESSED", deliveries.settled(guid).state));
        assertEquals(19, ledger.totals().get("COMMIT"));
        Deliveries.await(() -> ledger.count("delivery where state = 'WAITING' and reason is not null") == 1);
        Delivery failed = QuarkusTransaction.requiringNew()
                .call(() -> Delivery.ofGuid(odd).orElseThrow());
        Duration pause = Duration.between(failed.receivedAt, failed.dueAt);
        assertTrue(pause.compareTo(Backoff.after(failed.attempts).orElseThrow()) >= 0, pause.toString());
        Deliveries.await(() -> {
            ledger.change("update delivery set due_at = received_at where state = 'WAITING'");
            return ledger.count("delivery where state = 'PARKED'") == 1;
        });
        Delivery parked = deliveries.settled(odd);
        assertEquals("PARKED", parked.state);
        assertEquals(6, parked.attempts);
        assertTrue(parked.reason.contains("300000"), parked.reason);
    }

    private int apply(int atMost) {
        List<Claimed> claimed = queue.fresh(TOMORROW, atMost);
        queue.finish(payloads.apply(claimed), Instant.EPOCH);
        return claimed.size();
    }

    private void push(String name) {
        String body = HelloWorld.push("refs/heads/master", name).replace("'", "''");
        ledger.change(
                "insert into delivery (guid, event, repository_id, organisation, received_at, due_at, size, body) values ('"
                        + UUID.randomUUID() + "', 'push', 186853002, 'Codertocat', now(), '" + TOMORROW + "', "
                        + body.length()
                        + ", convert_to('" + body + "', 'UTF8'))");
    }

    private void waiting(long repository, int many) {
        ledger.change(insert(Long.toString(repository), "'o'", many));
    }

    private static String insert(String repository, String organisation, int many) {
        return "insert into delivery (guid, event, repository_id, organisation, received_at, due_at, size, body)"
                + " select gen_random_uuid()::text, 'push', " + repository + ", " + organisation + ", now(), '"
                + TOMORROW
                + "', 2, '{}' from generate_series(1, " + many + ")";
    }

    private static String sha(String name) {
        return String.format("%40s", Integer.toHexString(name.hashCode())).replace(' ', '0');
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    /** As another worker would, in a transaction of its own that ends at once. */
    private static <T> T elsewhere(Supplier<T> work) {
        return inTransaction(work);
    }

    private static List<Long> ids(List<Claimed> claimed) {
        return claimed.stream().map(Claimed::id).toList();
    }

    private static List<Long> range(long from, long to) {
        List<Long> range = new ArrayList<>();
        for (long id = from; id <= to; id++) {
            range.add(id);
        }
        return range;
    }
}

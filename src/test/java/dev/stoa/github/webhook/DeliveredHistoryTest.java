package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.GitHubEvents;
import dev.stoa.support.DeliveredHistory;
import dev.stoa.support.DeliveredHistory.Sent;
import dev.stoa.support.GitHubHook;
import dev.stoa.support.Ledger;
import dev.stoa.support.Retelling;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recorded histories, delivered over HTTP in whatever order, end where a sync from scratch ends. */
@QuarkusTest
class DeliveredHistoryTest {

    private static final DeliveredHistory HISTORY = DeliveredHistory.recorded();

    private static final int AT_ONCE = 16;

    @Inject
    World world;

    @Inject
    GitHubHook hook;

    @Inject
    GitHubEvents events;

    @Inject
    Ledger ledger;

    @Inject
    Deliveries deliveries;

    private Map<String, Long> synced;

    @BeforeEach
    void synced() {
        world.reset();
        events.apply(HISTORY.synced());
        synced = picture();
        assertTrue(synced.get("COMMIT") > 1000 && synced.get("REVIEW") == 30, synced.toString());
        world.reset();
        events.apply(HISTORY.repositories());
    }

    @Test
    void inTheOrderOfTime() {
        deliver(HISTORY.delivered(), new HashSet<>());
        deliveries.allSettled();
        assertEquals(synced, picture());
        assertEquals(Map.of("PROCESSED", (long) HISTORY.delivered().size()), states());
        assertEquals(
                0,
                events.apply(HISTORY.synced().stream()
                        .filter(event -> !(event instanceof dev.stoa.contribution.GitHubEvent.Committed))
                        .toList()));
    }

    /** Doubled in one batch or another; GitHub redelivers under the same GUID, a second hook under one of its own. */
    @Test
    void shuffledAndDoubled() {
        Retelling<Sent> told = Retelling.of(HISTORY.delivered());
        Set<String> seen = new HashSet<>();
        told.portions().forEach(portion -> deliver(portion.events(), seen));
        deliveries.allSettled();
        assertEquals(synced, picture(), told.seed());
        assertEquals(ledger.countedDays(), ledger.keptDays(), told.seed());
        assertEquals(Map.of("PROCESSED", (long) HISTORY.delivered().size()), states(), told.seed());
    }

    /** A few at once, as GitHub does; each GUID is accepted once. */
    private void deliver(List<Sent> sent, Set<String> seen) {
        for (int from = 0; from < sent.size(); from += AT_ONCE) {
            List<Sent> some = sent.subList(from, Math.min(sent.size(), from + AT_ONCE));
            long accepted = some.parallelStream()
                    .map(one -> hook.post(one.guid(), one.event(), one.body()))
                    .filter(status -> status == 202)
                    .count();
            long fresh = some.stream().filter(one -> seen.add(one.guid())).count();
            assertEquals(fresh, accepted);
        }
    }

    private Map<String, Long> states() {
        return ledger.counts("select state, count(*) from delivery group by 1");
    }

    private Map<String, Long> picture() {
        Map<String, Long> picture = new TreeMap<>(ledger.credits());
        picture.putAll(ledger.totals());
        picture.putAll(
                ledger.counts(
                        "select concat_ws(' ', 'p', id, title, labels, merged_at, closed_at, as_of), number from pull_request"));
        picture.putAll(
                ledger.counts("select concat_ws(' ', 'i', id, title, labels, closed_at, as_of), number from issue"));
        return picture;
    }
}

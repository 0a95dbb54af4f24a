package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.GitHubEvents;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an accepted delivery. */
@QuarkusTest
class DeliveryTest {

    private static final Path RECORDED = Path.of("src/test/resources/webhooks/octokit-payload-examples");

    @Inject
    Deliveries deliveries;

    @Inject
    GitHubEvents ledger;

    @Inject
    World world;

    @BeforeEach
    void helloWorldIsOurs() {
        world.reset();
        ledger.apply(List.of(HelloWorld.repository()));
    }

    @Test
    void aPushToTheDefaultBranchChangesTheNumber() {
        assertEquals(0, deliveries.count("COMMIT"));
        Delivery push = deliveries.settled(deliveries.send("push", HelloWorld.push("refs/heads/master", "a", "b")));
        assertEquals("PROCESSED", push.state);
        assertEquals(2, deliveries.count("COMMIT"));
    }

    @Test
    void aPushToAnotherBranchAddsNoCommit() {
        Delivery push = deliveries.settled(deliveries.send("push", HelloWorld.push("refs/heads/next", "a", "b")));
        assertEquals("IGNORED", push.state);
        assertTrue(push.reason.contains("refs/heads/next"), push.reason);
        assertEquals(0, deliveries.count("COMMIT"));
    }

    @Test
    void aDeletedUserBreaksNothing() {
        Delivery opened = deliveries.settled(deliveries.send("pull_request", HelloWorld.pullRequestOfNobody()));
        assertEquals("PROCESSED", opened.state, opened.reason);
        assertEquals(1, deliveries.count("PULL_REQUEST_OPENED"));
        Delivery star = deliveries.settled(deliveries.send("star", HelloWorld.starOfNobody()));
        assertEquals("IGNORED", star.state, star.reason);
    }

    @Test
    void aReleaseThatIsADraftAgainCountsNoMoreUntilItIsPublishedAgain() {
        deliveries.settled(deliveries.send(
                "release", HelloWorld.release("published", "2019-05-15T15:20:53Z", "2019-05-15T15:20:53Z")));
        assertEquals(1, deliveries.count("RELEASE"));
        Delivery withdrawn = deliveries.settled(
                deliveries.send("release", HelloWorld.release("unpublished", null, "2019-05-16T00:00:00Z")));
        assertEquals("PROCESSED", withdrawn.state, withdrawn.reason);
        assertEquals(0, deliveries.count("RELEASE"));
        deliveries.settled(deliveries.send(
                "release", HelloWorld.release("published", "2019-05-17T00:00:00Z", "2019-05-17T00:00:00Z")));
        assertEquals(1, deliveries.count("RELEASE"));
    }

    @Test
    void aRepositoryOfNoKnownOrganisationIsIgnored() {
        Delivery push = deliveries.settled(deliveries.send(
                "push",
                HelloWorld.push("refs/heads/master", "a")
                        .replace("Codertocat", "stranger")
                        .replace("186853002", "7")));
        assertEquals("IGNORED", push.state);
        assertTrue(push.reason.contains("follows"), push.reason);
        assertEquals(0, deliveries.count("COMMIT"));
    }

    @Test
    void aNewRepositoryOfAKnownOrganisationIsTakenIn() {
        Delivery push = deliveries.settled(deliveries.send(
                "push", HelloWorld.push("refs/heads/master", "a").replace("186853002", "9007199254740993")));
        assertEquals("PROCESSED", push.state, push.reason);
        assertEquals(9_007_199_254_740_993L, push.repositoryId);
        assertEquals(1, deliveries.count("COMMIT"));
    }

    @Test
    void aPayloadOfAnotherShapeIsParkedWithTheReasonAndStopsNothing() {
        Delivery odd = deliveries.settled(deliveries.send("push", "{\"repository\":\"Codertocat/Hello-World\"}"));
        assertEquals("PARKED", odd.state);
        assertNotNull(odd.reason);
        Delivery next = deliveries.settled(deliveries.send("push", HelloWorld.push("refs/heads/master", "a")));
        assertEquals("PROCESSED", next.state);
    }

    /** Its reason quotes what was odd; it has to be stored, and others have to have their turn. */
    @Test
    void oneThatCannotBeReadForANulIsParkedAndHoldsUpNobody() {
        Delivery odd = deliveries.settled(deliveries.send("star", "{\"starred_at\":\"a\\u0000b\"}"));
        assertEquals("PARKED", odd.state);
        Delivery next = deliveries.settled(deliveries.send("push", HelloWorld.push("refs/heads/master", "a")));
        assertEquals("PROCESSED", next.state, next.reason);
    }

    @Test
    void everyRecordedPayloadIsProcessedOrIgnoredWithAReason() throws IOException {
        List<String> guids = new ArrayList<>();
        for (Path payload : recorded()) {
            guids.add(deliveries.send(payload.getParent().getFileName().toString(), Files.readString(payload)));
        }
        assertEquals(273, guids.size());
        assertAll(guids.stream().map(guid -> () -> {
            Delivery delivery = deliveries.settled(guid);
            String what = delivery.event + " " + delivery.action + ": " + delivery.reason;
            assertTrue(List.of("PROCESSED", "IGNORED").contains(delivery.state), what);
            assertFalse(delivery.state.equals("IGNORED") && delivery.reason.isBlank(), what);
        }));
        assertTrue(deliveries.count("PULL_REQUEST_OPENED") > 0);
        assertTrue(deliveries.count("REVIEW") > 0);
        // What may change something and did not says why in words of its own; the rest never may.
        guids.stream()
                .map(deliveries::settled)
                .filter(one -> one.state.equals("IGNORED"))
                .forEach(one -> assertEquals(
                        PayloadReader.nothing(one.event).isPresent(),
                        one.reason.equals(PayloadReader.nothing(one.event).orElse(null)),
                        one.event + ": " + one.reason));
    }

    @Test
    void doubledAndShuffledDeliveriesEndInTheSameTotals() throws IOException {
        List<Path> once = recorded();
        once.forEach(this::send);
        deliveries.allSettled();
        Map<String, Long> totals = deliveries.totals();

        world.reset();
        ledger.apply(List.of(HelloWorld.repository()));
        List<Path> doubled = new ArrayList<>(once);
        doubled.addAll(once);
        long seed = new Random().nextLong();
        Collections.shuffle(doubled, new Random(seed));
        doubled.forEach(this::send);
        deliveries.allSettled();
        assertEquals(totals, deliveries.totals(), "seed " + seed);
    }

    private void send(Path payload) {
        try {
            deliveries.send(payload.getParent().getFileName().toString(), Files.readString(payload));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> recorded() throws IOException {
        try (Stream<Path> files = Files.walk(RECORDED)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}

package dev.stoa.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.site.DataVersion;
import dev.stoa.support.Ledger;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the writes hold while they run, and which pages they drop. */
@QuarkusTest
class RepositoryUpsertTest {

    private static final String FREE =
            "select id::text, 1 from repository where id in (%d, %d) for no key update skip locked"
                    .formatted(Workshop.KILN, Workshop.LOOM);

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    GitHubEvents events;

    @Inject
    Ledger ledger;

    @Inject
    DataVersion version;

    @BeforeEach
    void tellTheWorkshop() {
        world.reset();
        workshop.tell();
    }

    @Test
    void repositoriesOfARunningWriteAreLockedEvenWhenNothingIsNewOfThem() {
        var known = Workshop.commit(Workshop.KILN, "a1", "2024-01-10T10:00:00Z", Workshop.ADA);
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(0, events.apply(List.of(known)));
            var free = CompletableFuture.supplyAsync(() -> ledger.counts(FREE)).join();
            assertEquals(List.of(Long.toString(Workshop.LOOM)), List.copyOf(free.keySet()));
        });
        assertEquals(2, ledger.counts(FREE).size());
    }

    @Test
    void pagesAreDroppedWhenSomethingOpenIsHiddenAndNotBefore() {
        long before = version.visibility();
        workshop.tell();
        assertEquals(before, version.visibility(), "a private repository that is told again hides nothing");
        events.apply(List.of(new GitHubEvent.RepositoryGone(Workshop.VAULT, Instant.parse("2025-01-01T00:00:00Z"))));
        assertEquals(before, version.visibility(), "nobody saw the private one that is gone");
        workshop.privatiseKiln();
        long hidden = version.visibility();
        assertTrue(hidden > before);
        workshop.privatiseKiln();
        assertEquals(hidden, version.visibility());
        events.apply(List.of(new GitHubEvent.RepositoryGone(Workshop.LOOM, Instant.parse("2025-01-01T00:00:00Z"))));
        assertTrue(version.visibility() > hidden);
    }
}

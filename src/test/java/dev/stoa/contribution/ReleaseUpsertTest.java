package dev.stoa.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stoa.contribution.GitHubEvent.Released;
import dev.stoa.contribution.GitHubEvent.Tagged;
import dev.stoa.project.ProjectQueries;
import dev.stoa.support.Ledger;
import dev.stoa.support.Workshop;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Releases come and go and come again; Kiln has v1.0 already. */
@QuarkusTest
class ReleaseUpsertTest {

    private static final Actor GRACE = new Actor(77, "grace", "Grace Lind", null, "User");

    @Inject
    World world;

    @Inject
    Workshop workshop;

    @Inject
    GitHubEvents events;

    @Inject
    ProjectQueries projects;

    @Inject
    Ledger ledger;

    @BeforeEach
    void tellTheWorkshop() {
        world.reset();
        workshop.tell();
    }

    @Test
    void deletedBeforeALatePublicationStaysDeleted() {
        events.apply(List.of(release(9, "v2", 10, true)));
        events.apply(List.of(release(9, "v2", 10, false)));
        assertEquals(List.of("v1.0"), tags());
        assertEquals(1, ledger.totals().get("RELEASE"));
    }

    @Test
    void publishedAgainCountsAgain() {
        events.apply(List.of(release(9, "v2", 10, false)));
        events.apply(List.of(release(9, "v2", 11, true)));
        assertEquals(List.of("v1.0"), tags());
        assertEquals(1, ledger.totals().get("RELEASE"));
        events.apply(List.of(release(9, "v2", 12, false)));
        assertEquals(List.of("v2", "v1.0"), tags());
        assertEquals(2, ledger.totals().get("RELEASE"));
        assertEquals(ledger.countedDays(), ledger.keptDays());
    }

    @Test
    void aReleaseStandsForItsTagAndTheTagOutlivesIt() {
        events.apply(List.of(new Tagged(Workshop.KILN, "v2", day(10)), release(9, "v2", 11, false)));
        assertEquals(List.of("v2", "v1.0"), tags());
        events.apply(List.of(release(9, "v2", 12, true)));
        assertEquals(List.of("v2", "v1.0"), tags());
        assertEquals(1, ledger.totals().get("RELEASE"));
    }

    @Test
    void aReleaseThatMovedToAnotherTagIsListedOnce() {
        events.apply(List.of(release(9, "v3", 12, false)));
        events.apply(List.of(release(9, "v2", 11, false), release(8, "v2", 10, false)));
        assertEquals(List.of("v3", "v2", "v1.0"), tags());
    }

    private List<String> tags() {
        long kiln = projects.bySlug("kiln").orElseThrow().id();
        return projects.releases(kiln, 10).stream()
                .map(ProjectQueries.PublicRelease::tag)
                .toList();
    }

    private static Released release(long id, String tag, int day, boolean deleted) {
        return new Released(Workshop.KILN, id, tag, tag, GRACE, false, deleted ? null : day(day), deleted, day(day));
    }

    private static Instant day(int day) {
        return Instant.parse("2024-03-%02dT12:00:00Z".formatted(day));
    }
}

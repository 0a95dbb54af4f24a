package dev.stoa.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.ActivityDay;
import dev.stoa.github.sample.SampleGitHub;
import dev.stoa.github.sync.Sync;
import dev.stoa.project.ProjectQueries;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample world comes in through the product's own sync, in full. */
@QuarkusTest
class SampleGitHubTest {

    @Inject
    World world;

    @Inject
    Sync sync;

    @Inject
    Ledger ledger;

    @Inject
    ActivityDay days;

    @Inject
    ProjectQueries projects;

    @BeforeEach
    void emptyLedger() {
        world.reset();
    }

    @Test
    void everythingRecordedIsInTheLedgerOnce() throws InterruptedException {
        var report = sync.run(new SampleGitHub(Path.of("content/sample/github")), SampleGitHub.ORGANISATIONS);
        assertEquals(0, report.failures());
        assertEquals(122, report.repositories());
        assertEquals(
                Map.of(
                        "COMMIT", 6514L,
                        "PULL_REQUEST_OPENED", 49L,
                        "PULL_REQUEST_MERGED", 26L,
                        "PULL_REQUEST_CLOSED", 45L,
                        "REVIEW", 30L,
                        "REVIEW_COMMENT", 16L,
                        "PULL_REQUEST_COMMENT", 46L,
                        "ISSUE_OPENED", 26L,
                        "ISSUE_CLOSED", 26L,
                        "ISSUE_COMMENT", 48L),
                ledger.totals());
        assertEquals(ledger.countedDays(), ledger.keptDays());
        var kept = ledger.keptDays();
        days.rebuild();
        assertEquals(kept, ledger.keptDays());
        assertTrue(projects.movedTo("ramlfications").isEmpty()
                || projects.bySlug("ramlfications").isPresent());
    }
}

package dev.stoa.github.sync;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known to be read while a run is under way, and was planned without it: the next run follows at once. */
@QuarkusTest
@TestProfile(FollowingProfile.class)
@TestSecurity(user = "ada", roles = "admin")
class AskedMeanwhileTest {

    @TempDir
    Path folder;

    @ConfigProperty(name = "stoa.github.api-url")
    URI address;

    @Inject
    World world;

    @Inject
    Ledger ledger;

    @Inject
    Runs runs;

    @Inject
    ReadAgain readAgain;

    RecordedGitHub github;
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger holding = new AtomicInteger();

    /** The run fetches from git, and so has planned what it reads. */
    @BeforeEach
    void aRunIsHeldWhileItReadsGit() throws InterruptedException {
        await(() -> runs.rows().underWay().isEmpty());
        await(() -> ledger.count("scheduled_tasks where task_name = 'github-repair' and picked") == 0);
        ledger.change(
                "update scheduled_tasks set execution_time = now() + interval '1 day' where task_name = 'github-repair'");
        world.reset();
        github = new RecordedGitHub(new RecordedData(), folder.resolve("served"), address.getPort());
        github.fault = exchange -> {
            if (exchange.getRequestURI().getPath().startsWith("/git/")) {
                holding.incrementAndGet();
                try {
                    release.await(60, TimeUnit.SECONDS);
                } catch (InterruptedException end) {
                    Thread.currentThread().interrupt();
                }
            }
            return false;
        };
        given().redirects().follow(false).formParam("kind", "changes").post("/admin/sync/runs");
        await(() -> holding.get() > 0 && read("ISSUES"));
    }

    @AfterEach
    void stopGitHub() throws InterruptedException {
        release.countDown();
        await(() -> runs.rows().underWay().isEmpty());
        github.close();
    }

    @Test
    void aPartIsReadByTheRunThatFollowsAndNoneFollowsThat() throws InterruptedException {
        long ants = ledger.counts("select name, id from repository").get("ants");
        readAgain.parts(List.of(ants), EnumSet.of(Part.ISSUES));
        readAgain.soon();
        assertFalse(read("ISSUES"));
        release.countDown();
        theNextRunFollows();
        assertEquals(true, read("ISSUES"));
    }

    @Test
    void anOwnersListIsReadByTheRunThatFollows() throws InterruptedException {
        readAgain.owners(List.of("Spotify"));
        release.countDown();
        theNextRunFollows();
        assertEquals(0, ledger.count("sync_owner where owner = 'spotify' and mark is null"));
    }

    @Test
    void withoutAWishNoneFollows() throws InterruptedException {
        release.countDown();
        await(() -> ledger.count("sync_run where state = 'DONE'") == 1);
        Thread.sleep(1_500);
        assertEquals(1, ledger.count("sync_run"));
    }

    /** At once: not with the pass of every quarter of an hour. */
    private void theNextRunFollows() throws InterruptedException {
        await(() -> ledger.count("sync_run where state = 'DONE'") == 2);
        Thread.sleep(1_500);
        assertEquals(
                Map.of("ada", 1L, "what was asked for meanwhile", 1L),
                ledger.counts("select asked_by, count(*) from sync_run group by 1"));
        assertEquals(
                1,
                ledger.count(
                        "sync_run b where asked_by <> 'ada'"
                                + " and started_at < (select finished_at from sync_run where asked_by = 'ada') + interval '20 seconds'"));
    }

    private boolean read(String part) {
        return ledger.count(
                        "sync_part p join repository r on r.id = p.repository_id where r.name = 'ants' and p.part = '"
                                + part + "' and p.complete_at is not null and p.told is not distinct from p.read_to")
                == 1;
    }

    private static void await(BooleanSupplier enough) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!enough.getAsBoolean()) {
            assertFalse(System.nanoTime() > deadline, "took too long");
            Thread.sleep(50);
        }
    }
}

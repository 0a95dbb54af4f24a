package dev.stoa.github.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.Actor;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.client.LiveGitHub;
import dev.stoa.github.client.LiveGitHubs;
import dev.stoa.github.client.RepairSide;
import dev.stoa.github.sync.Catalogue;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.GitHubSource;
import dev.stoa.github.sync.Mark;
import dev.stoa.github.sync.Part;
import dev.stoa.github.sync.SourceException;
import dev.stoa.github.sync.Sync;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import dev.stoa.support.github.Nodes;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import dev.stoa.support.github.RecordedHooks;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GitHub's totals against ours, and what becomes of a difference. */
@QuarkusTest
class ReconciliationTest {

    private static final List<String> OWNERS = List.of("panjf2000", "spotify");

    @TempDir
    Path folder;

    @Inject
    World world;

    @Inject
    Ledger ledger;

    @Inject
    GitHubEvents ledgerEvents;

    @Inject
    Repairs repairs;

    @Inject
    Sync sync;

    RecordedData data;
    RecordedGitHub github;
    LiveGitHub live;
    RepairSide side;
    Reconciliation reconciliation;

    @BeforeEach
    void synced() throws InterruptedException {
        world.reset();
        data = new RecordedData();
        data.stars.get("annoy").add(Nodes.star(Nodes.user(5001, "stargazer"), "2024-01-01T00:00:00Z"));
        github = new RecordedGitHub(data, folder.resolve("served"));
        github.hooks = new RecordedHooks();
        live = LiveGitHubs.at(github, folder.resolve("mirrors"), "", Duration.ZERO);
        side = RepairSide.at(github, folder.resolve("data"), String.join(",", OWNERS));
        reconciliation = repairs.reconciliation(side);
        sync.run(live, OWNERS);
    }

    @AfterEach
    void stopGitHub() {
        github.close();
    }

    @Test
    void whatAgreesCostsAPointForAHundredRepositories() {
        int points = github.points.get();
        int asked = github.asked.get();
        reconciliation.run();
        assertEquals(2, github.asked.get() - asked);
        assertEquals(2, github.points.get() - points);
        assertEquals(0, ledger.count("reconciliation"));
        assertEquals(
                Map.of("panjf2000 0", 1L, "spotify 0", 2L),
                ledger.counts("select owner || ' ' || differences, repositories from reconciliation_run"));
        assertEquals(0, ledger.count("sync_run where state = 'ASKED'"));
    }

    @Test
    void whatWasMissedIsReadFromWhereItWasReadTo() throws InterruptedException {
        Map<String, Object> issue =
                Nodes.subject("Issue", 770_001, 901, "Missed", Nodes.user(5002, "asker"), "2026-08-01T00:00:00Z");
        data.issues.get("ants").add(issue);
        reconciliation.run();
        assertEquals(Map.of("ISSUES 27 26", 1L), open());
        assertEquals(1, ledger.count("sync_run where state = 'ASKED' and asked_by = 'the nightly comparison'"));
        runAsked();
        assertEquals(27, ledger.totals().get("ISSUE_OPENED"));
        repairs.of(side).round();
        assertEquals(Map.of(), open());
        assertEquals(1, ledger.count("reconciliation where repaired_at is not null and nights = 1"));
    }

    @Test
    void whatIsMissingBelowItIsReadFromTheBeginningANightLater() throws InterruptedException {
        ledger.change("delete from contribution where kind like 'ISSUE%'");
        ledger.change("delete from issue");
        ledger.change("update repository set forks = 1 where name = 'annoy'");
        ledger.change("delete from star");
        reconciliation.run();
        assertEquals(Map.of("ISSUES 26 0", 1L, "STARS 1 0", 1L, "FORKS " + forks("annoy") + " 1", 1L), open());
        runAsked();
        assertEquals(null, ledger.totals().get("ISSUE_OPENED"), "nothing has changed since");
        reconciliation.run();
        assertEquals(2, ledger.count("reconciliation where nights = 2 and kind <> 'FORKS'"));
        runAsked();
        assertEquals(26, ledger.totals().get("ISSUE_OPENED"));
        reconciliation.run();
        assertEquals(0, ledger.count("reconciliation where repaired_at is null and kind <> 'FORKS'"));
    }

    /** Nobody told us: the delivery was lost past GitHub's three days, or the hook did not send the event. */
    @Test
    void whatIsGoneFromGitHubIsGoneAfterTheRepair() throws InterruptedException {
        starredBy(5003, 5004);
        assertEquals(3, stars());
        data.stars.get("annoy").removeIf(star -> star.toString().contains("5003"));
        Map<String, Object> issue = data.issues.get("ants").removeFirst();
        int comments = Nodes.list(issue, "comments").size();
        var before = ledger.totals();
        reconciliation.run();
        assertEquals(Map.of("STARS 2 3", 1L, "ISSUES 25 26", 1L), open());
        runAsked();
        assertEquals(2, stars());
        var after = ledger.totals();
        assertEquals(2, after.get("STAR"));
        assertEquals(25, after.get("ISSUE_OPENED"));
        assertEquals(before.get("ISSUE_COMMENT") - comments, after.get("ISSUE_COMMENT"));
        assertEquals(ledger.countedDays(), ledger.keptDays());
        repairs.of(side).round();
        assertEquals(Map.of(), open());
        assertEquals(2, ledger.count("reconciliation where repaired_at is not null and nights = 1"));
        assertEquals(0, ledger.count("sync_part where exact"));
        // A delivery that comes late does not bring it back; one that is newer does.
        long annoy = data.repository("annoy").path("id").asLong();
        assertEquals(0, star(annoy, Instant.parse("2024-03-01T00:00:00Z")));
        assertEquals(2, stars());
        assertTrue(star(annoy, Instant.parse("2026-10-01T00:00:00Z")) > 0);
        assertEquals(3, stars());
    }

    @Test
    void theLastStarIsTakenBackToo() throws InterruptedException {
        data.stars.get("annoy").clear();
        reconciliation.run();
        assertEquals(Map.of("STARS 0 1", 1L), open());
        runAsked();
        assertEquals(0, stars());
        repairs.of(side).round();
        assertEquals(Map.of(), open());
    }

    /** A list that breaks off tells nothing of what it does not hold; the next attempt begins anew. */
    @Test
    void aListThatIsNotReadToItsEndTakesNothingAway() throws InterruptedException {
        starredBy(5003, 5004);
        data.largestPage = 1;
        data.stars.get("annoy").removeIf(star -> star.toString().contains("5003"));
        reconciliation.run();
        ledger.change("update sync_run set state = 'STOPPED' where state = 'ASKED'");
        sync.run(new Broken(live), OWNERS);
        assertEquals(3, stars());
        assertEquals(1, ledger.count("sync_part where exact and failure is not null and part = 'STARS'"));
        ledger.change("update sync_part set due_at = null");
        sync.run(live, OWNERS);
        assertEquals(2, stars());
        assertEquals(0, ledger.count("sync_part where exact"));
    }

    /** What came while the list was read, or a moment before, is not in it and stays. */
    @Test
    void whatCameMeanwhileStays() throws InterruptedException {
        starredBy(5003, 5004);
        long annoy = data.repository("annoy").path("id").asLong();
        data.stars
                .get("annoy")
                .removeIf(star ->
                        star.toString().contains("5003") || star.toString().contains("5004"));
        assertTrue(star(annoy, 5005, Instant.now().minusSeconds(60)) > 0);
        reconciliation.run();
        assertEquals(Map.of("STARS 1 4", 1L), open());
        runAsked();
        assertEquals(
                Map.of("5001", 1L, "5005", 1L),
                ledger.counts("select account_id::text, 1 from star where starred_at is not null"));
    }

    private void starredBy(long... accounts) throws InterruptedException {
        for (long account : accounts) {
            data.stars.get("annoy").add(Nodes.star(Nodes.user(account, "stargazer" + account), "2024-03-01T00:00:00Z"));
        }
        sync.run(live, OWNERS);
    }

    private long stars() {
        return ledger.count("star where starred_at is not null");
    }

    private int star(long repository, Instant at) {
        return star(repository, 5003, at);
    }

    private int star(long repository, long account, Instant at) {
        var by = new Actor(account, "stargazer" + account, null, null, "User");
        return ledgerEvents.apply(List.of(new GitHubEvent.Starred(repository, by, at, at)));
    }

    /** Stars come page by page, and the second page never comes. */
    private record Broken(GitHubSource whole) implements GitHubSource {

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public Set<Part> parts() {
            return whole.parts();
        }

        @Override
        public Catalogue catalogue(String owner, Mark mark, Consumer<Catalogue.Page> page) {
            return whole.catalogue(owner, mark, page);
        }

        @Override
        public Page read(Followed repository, Part part, String cursor) {
            if (part == Part.STARS && cursor != null) {
                throw new SourceException("GitHub stumbled (502)");
            }
            return whole.read(repository, part, cursor);
        }
    }

    @Test
    void anOwnerThatCannotBeToldIsKeptWithTheReason() {
        github.fault = exchange -> exchange.getRequestURI().getPath().endsWith("graphql")
                && dev.stoa.support.github.Faults.status(403, "No").answers(exchange);
        reconciliation.run();
        assertEquals(
                Map.of("GitHub does not allow it (403): No", 2L),
                ledger.counts("select failure, count(*) from reconciliation_run group by 1"));
    }

    private int forks(String name) {
        return data.repository(name).path("forks_count").asInt();
    }

    /** The run that was asked for; jobs are off in tests. */
    private void runAsked() throws InterruptedException {
        ledger.change("update sync_run set state = 'STOPPED' where state = 'ASKED'");
        sync.run(live, OWNERS);
    }

    private Map<String, Long> open() {
        return ledger.counts(
                "select concat_ws(' ', kind, told, held), 1 from reconciliation where repaired_at is null");
    }
}

package dev.stoa.github.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.Committed;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no longer reachable leaves the counts, whenever the process dies, and comes back only with git. */
@QuarkusTest
class ForcePushTest {

    private static final long THEN = 1_600_000_000;

    @TempDir
    Path folder;

    @Inject
    World world;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    HistoryReader reader;
    String base;
    String kept;

    @BeforeEach
    void serve() {
        world.reset();
        reader = new HistoryReader(folder);
        base = reader.git.line(100, "Ada", "ada@example.org", THEN);
        kept = reader.git.commit("Ada", "ada@example.org", THEN + 90_000, "Kept", base);
    }

    @AfterEach
    void stop() {
        reader.close();
    }

    @Test
    void amendedCommitsAreReplacedAndReturnWhenTheyArePushedAgain() {
        String first = reader.git.commit("Bo", "bo@example.org", THEN + 100_000, "First", kept);
        String second = reader.git.commit("Bo", "bo@example.org", THEN + 100_001, "Second", first);
        reader.git.push(second);
        reader.readAll();
        assertCounts(103, "ada@example.org", 101L, "bo@example.org", 2L);

        reader.git.push(reader.git.commit("Cy", "cy@example.org", THEN + 100_002, "Amended", kept));
        reader.readAll();
        assertCounts(102, "ada@example.org", 101L, "cy@example.org", 1L);
        assertEquals(2, ledger.count("contribution where removed"));

        pushHook(first, second);
        assertCounts(102, "ada@example.org", 101L, "cy@example.org", 1L);

        reader.git.push(
                reader.git.commit("Ada", "ada@example.org", THEN + 100_003, "Merge", reader.git.head(), second));
        reader.readAll();
        assertCounts(105, "ada@example.org", 102L, "bo@example.org", 2L, "cy@example.org", 1L);
        assertEquals(0, ledger.count("contribution where removed"));
    }

    @Test
    void goingBackToAnOlderCommitDropsWhatCameAfter() {
        reader.git.push(kept);
        reader.readAll();
        reader.git.push(base);
        reader.readAll();
        assertCounts(100, "ada@example.org", 100L);
        assertEquals(List.of(), reader.readAll());
    }

    @Test
    void aHistoryThatWasRewrittenWhollyIsAnotherOne() {
        reader.git.push(kept);
        reader.readAll();
        reader.git.push(reader.git.line(4_100, "Bo", "bo@example.org", THEN));
        reader.readAll();
        assertCounts(4_100, "bo@example.org", 4_100L);
    }

    @Test
    void anotherDefaultBranchIsRead() {
        reader.git.push(kept);
        reader.readAll();
        String other = reader.git.commit("Bo", "bo@example.org", THEN + 100_000, "Other", base);
        reader.git.ref("refs/heads/develop", other);
        point("refs/heads/develop");
        reader.readAll();
        assertCounts(101, "ada@example.org", 100L, "bo@example.org", 1L);
        point("refs/heads/main");
        reader.readAll();
        assertCounts(101, "ada@example.org", 101L);
    }

    private void point(String branch) {
        try {
            reader.git.git().updateRef("HEAD").link(branch);
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    @Test
    void killedBetweenPagesItStillKnowsWhatToReconcile() {
        reader.git.push(kept);
        reader.readAll();
        reader.git.push(reader.git.line(6_100, "Bo", "bo@example.org", THEN));
        List<GitHubEvent> told = new ArrayList<>();
        assertTrue(reader.readPage(told));
        reader.restart();
        assertTrue(reader.readPage(told));
        reader.loseNextPage();
        // Meanwhile the branch moves on: the walk that is under way ends first.
        String head = reader.git.head();
        reader.git.push(reader.git.commit("Cy", "cy@example.org", THEN + 900_000, "Later", head));
        reader.readAll();
        assertEquals(6_100, ledger.totals().get("COMMIT"));
        reader.restart();
        reader.readAll();
        assertCounts(6_101, "bo@example.org", 6_100L, "cy@example.org", 1L);
    }

    @Test
    void killedWithTheLastPageUnstoredItReconcilesAgain() {
        reader.git.push(kept);
        reader.readAll();
        reader.git.push(base);
        reader.loseNextPage();
        reader.loseNextPage();
        reader.readAll();
        assertCounts(100, "ada@example.org", 100L);
    }

    @Test
    void aLostMirrorAndALostHeadAreFoundByComparingEverything() throws IOException {
        reader.git.push(kept);
        reader.readAll();
        loseMirror();
        reader.git.push(reader.git.commit("Bo", "bo@example.org", THEN + 100_000, "Amended", base));
        reader.readAll();
        assertCounts(101, "ada@example.org", 100L, "bo@example.org", 1L);
    }

    @Test
    void aMirrorThatIsLostInTheMiddleOfAWalkToo() throws IOException {
        reader.git.push(reader.git.line(4_100, "Bo", "bo@example.org", THEN));
        reader.readPage(new ArrayList<>());
        loseMirror();
        // The served repository still has the old head, but its branch does not lead there any more.
        reader.git.push(kept);
        reader.readAll();
        assertCounts(101, "ada@example.org", 101L);
    }

    private void loseMirror() throws IOException {
        reader.restart();
        try (var files = Files.walk(reader.mirror())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void theFormerHeadSurvivesARepackUntilItIsReconciled() {
        reader.git.push(kept);
        reader.readAll();
        for (int push = 0; push < 25; push++) {
            reader.git.push(reader.git.commit("Bo", "bo@example.org", THEN + 100_000 + push, "Amended " + push, base));
            reader.readAll();
            assertEquals(101, ledger.totals().get("COMMIT"), "push " + push);
        }
        assertCounts(101, "ada@example.org", 100L, "bo@example.org", 1L);
    }

    @Test
    void commitsThatAPushToldOfAndGitNeverHadLeaveTheCounts() throws SQLException {
        reader.git.push(kept);
        reader.readAll();
        String forcedAway = "f".repeat(40);
        String coming = reader.git.commit("Cy", "cy@example.org", THEN + 200_000, "Coming", kept);
        pushHook(forcedAway, coming);
        reader.readAll();
        assertEquals(103, ledger.totals().get("COMMIT"), "told a moment ago: git's servers may not know yet");

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update contribution set told_at = told_at - interval '1 hour' where told_at is not null");
        }
        reader.git.push(coming);
        reader.readAll();
        assertCounts(102, "ada@example.org", 101L, "cy@example.org", 1L);
        assertEquals(0, ledger.count("contribution where told_at is not null"));
        pushHook(forcedAway);
        assertEquals(102, ledger.totals().get("COMMIT"));
    }

    @Test
    void wrongClocksDropNothingThatIsReachable() {
        // A merge of the old head by way of commits that pretend to be from the seventies.
        String head = kept;
        reader.git.push(head);
        reader.readAll();
        for (int back = 0; back < 20; back++) {
            head = reader.git.commit("Di", "di@example.org", 1_000 - back, "Wrong clock " + back, head);
        }
        reader.git.push(reader.git.commit("Di", "di@example.org", THEN + 500_000, "Right again", head));
        reader.readAll();
        assertCounts(122, "ada@example.org", 101L, "di@example.org", 21L);
    }

    private void pushHook(String... shas) {
        List<GitHubEvent> told = new ArrayList<>();
        for (String sha : shas) {
            told.add(new Committed(
                    reader.id,
                    sha,
                    Instant.ofEpochSecond(THEN + 200_000),
                    List.of(new Credit("Cy", "cy@example.org")),
                    false));
        }
        reader.ledger.apply(told);
    }

    private void assertCounts(long total, Object... creditsByEmail) {
        assertEquals(total, ledger.totals().get("COMMIT"));
        Map<String, Long> expected = new java.util.TreeMap<>();
        for (int i = 0; i < creditsByEmail.length; i += 2) {
            expected.put("COMMIT " + creditsByEmail[i] + " ants", (Long) creditsByEmail[i + 1]);
        }
        assertEquals(expected, ledger.credits());
        assertEquals(ledger.countedDays(), ledger.keptDays());
    }
}

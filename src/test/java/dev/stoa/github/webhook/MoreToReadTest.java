package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a payload does not hold is due for a targeted sync; what it holds counts at once. */
@QuarkusTest
class MoreToReadTest {

    private static final Set<String> GIT = Set.of("COMMITS", "TAGS");
    private static final Set<String> ALL =
            Set.of("COMMITS", "TAGS", "PULL_REQUESTS", "ISSUES", "DISCUSSIONS", "RELEASES", "STARS");

    @Inject
    Deliveries deliveries;

    @Inject
    GitHubEvents events;

    @Inject
    Ledger ledger;

    @Inject
    World world;

    /** Hello-World stands as it was read, with every part complete, and has the commits a and b. */
    @BeforeEach
    void readToTheEnd() {
        world.reset();
        events.apply(List.of(HelloWorld.repository()));
        deliver("push", push("0".repeat(40), "a", "b"));
        assertEquals(GIT, due(), "a push to nothing that is known");
        ledger.change(
                "insert into sync_part (repository_id, part, told) select 186853002, p, 'x' from unnest(array["
                        + "'COMMITS', 'TAGS', 'PULL_REQUESTS', 'ISSUES', 'DISCUSSIONS', 'RELEASES', 'STARS']) as p on conflict do nothing");
        ledger.change("update sync_part set items = 5, complete_at = now(), read_to = told");
        assertEquals(Set.of(), due());
    }

    @Test
    void aPushThatJoinsOnToWhatIsKnownIsWhole() {
        deliver("push", push("b", "c", "d"));
        deliver("push", push("d", "e"));
        assertEquals(Set.of(), due());
        assertEquals(5, ledger.totals().get("COMMIT"));
    }

    @Test
    void aPushAfterOneThatWasMissedIsFetched() {
        deliver("push", push("missed", "c"));
        assertEquals(GIT, due());
        assertEquals(3, ledger.totals().get("COMMIT"), "what it holds counts at once");
    }

    @Test
    void aPushThatDoesNotListItsHeadIsFetched() {
        deliver("push", push("b", "c").put("after", sha("beyond")));
        assertEquals(GIT, due());
    }

    @Test
    void aPushOfAsManyCommitsAsGitHubListsIsFetched() {
        String[] names = new String[PushReader.LISTED];
        for (int i = 0; i < names.length; i++) {
            names[i] = "n" + i;
        }
        deliver("push", push("b", names));
        assertEquals(GIT, due());
        assertEquals(2 + PushReader.LISTED, ledger.totals().get("COMMIT"));
    }

    @Test
    void aForcedPushIsFetched() {
        deliver("push", push("b", "c").put("forced", true));
        assertEquals(GIT, due());
        assertEquals(3, ledger.totals().get("COMMIT"));
    }

    @ParameterizedTest
    @CsvSource({"create", "delete"})
    void aTagIsRead(String event) {
        deliver(event, HelloWorld.payload(event + "/payload").put("ref_type", "tag"));
        assertEquals(GIT, due());
    }

    @ParameterizedTest
    @CsvSource({"created", "transferred", "publicized"})
    void aRepositoryThatComesIntoSightIsReadAsAWhole(String action) {
        deliver("repository", HelloWorld.payload("repository/publicized").put("action", action));
        assertEquals(ALL, due());
    }

    @Test
    void aRepositoryThatIsMadePublicIsReadAsAWhole() {
        deliver("public", HelloWorld.payload("public/payload"));
        assertEquals(ALL, due());
    }

    @Test
    void anotherDefaultBranchIsRead() {
        deliver("repository", HelloWorld.payload("repository/edited"));
        assertEquals(Set.of(), due());
        deliver("repository", HelloWorld.payload("repository/edited.with-default_branch-edit"));
        assertEquals(GIT, due());
    }

    @Test
    void whatWasTransferredIsReadWhereItIsNow() {
        ObjectNode transferred = HelloWorld.payload("discussion/transferred");
        ((ObjectNode) transferred.at("/changes/new_repository")).put("id", 186853002);
        ((ObjectNode) transferred.get("repository")).put("id", 7);
        deliver("discussion", transferred);
        assertEquals(Set.of("DISCUSSIONS"), due());
    }

    /** A reading that is under way when it is asked for does not settle it. */
    @Test
    void aReadingThatBeganBeforeDoesNotSettleIt() {
        String before = told();
        deliver("push", push("b", "c").put("forced", true));
        ledger.change("update sync_part set complete_at = now(), read_to = '" + before + "' where part = 'COMMITS'");
        assertEquals(GIT, due());
    }

    @Test
    void nothingIsAskedOfARepositoryThatNobodyKnows() {
        ObjectNode transferred = HelloWorld.payload("issues/transferred");
        ((ObjectNode) transferred.at("/changes/new_repository")).put("id", 99);
        deliver("issues", transferred);
        assertEquals(Set.of(), due());
        assertNull(ledger.counts("select 'n', repository_id from sync_part where repository_id = 99")
                .get("n"));
    }

    /** The job that follows GitHub would come in a quarter of an hour. */
    @Test
    void theNextRunBeginsWithinHalfAMinute() {
        ledger.change("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                + " values ('github-sync', 'recurring', now() + interval '15 minutes', false, 1)");
        try {
            deliver("push", push("b", "c"));
            assertEquals(0, soon());
            deliver("push", push("c", "d").put("forced", true));
            assertEquals(1, soon());
            deliver("push", push("d", "e").put("forced", true));
            assertEquals(1, soon());
        } finally {
            ledger.change("delete from scheduled_tasks where task_name = 'github-sync'");
        }
    }

    private long soon() {
        return ledger.count(
                "scheduled_tasks where task_name = 'github-sync' and execution_time < now() + interval '31 seconds'");
    }

    private String told() {
        return ledger.counts("select told, 1 from sync_part where part = 'COMMITS'")
                .keySet()
                .iterator()
                .next();
    }

    private Set<String> due() {
        return new TreeSet<>(ledger.counts("""
                        select part, 1 from sync_part where repository_id = 186853002
                          and (complete_at is null or failure is not null or told is distinct from read_to)""").keySet());
    }

    private void deliver(String event, ObjectNode payload) {
        Delivery delivery = deliveries.settled(deliveries.send(event, payload.toString()));
        assertEquals("PROCESSED", delivery.state, event + ": " + delivery.reason);
    }

    private static ObjectNode push(String before, String... commits) {
        ObjectNode push = HelloWorld.payload("push/with-no-username-committer").put("ref", "refs/heads/master");
        ArrayNode list = (ArrayNode) push.get("commits");
        ObjectNode recorded = (ObjectNode) list.remove(0);
        for (String name : commits) {
            list.add(recorded.deepCopy().put("id", sha(name)));
        }
        return push.put("before", before.length() == 40 ? before : sha(before))
                .put("after", sha(commits[commits.length - 1]));
    }

    private static String sha(String name) {
        return String.format("%40s", Integer.toHexString(name.hashCode())).replace(' ', '0');
    }
}

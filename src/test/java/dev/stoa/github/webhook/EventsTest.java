package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each sort of event changes, in particular what takes something away. */
@QuarkusTest
class EventsTest {

    @Inject
    Deliveries deliveries;

    @Inject
    GitHubEvents events;

    @Inject
    Ledger ledger;

    @Inject
    World world;

    @BeforeEach
    void helloWorldIsOurs() {
        world.reset();
        events.apply(List.of(HelloWorld.repository()));
    }

    @Test
    void aDiscussionAndItsCommentsCount() {
        processed("discussion", HelloWorld.payload("discussion/created"));
        processed("discussion_comment", comment("discussion_comment/created", "discussion", 4));
        processed("discussion_comment", comment("discussion_comment/edited", "discussion", 4));
        assertEquals(2, ledger.totals().get("DISCUSSION"));
    }

    /** GitHub does not tell of the comments that go with it, and keeps no order. */
    @ParameterizedTest
    @CsvSource({"deleted, 0", "deleted, 1", "deleted, 2", "transferred, 0", "transferred, 1", "transferred, 2"})
    void aDiscussionThatIsGoneTakesItsCommentsAlong(String action, int before) {
        List<Runnable> told = List.of(
                () -> processed("discussion", discussion(action)),
                () -> processed("discussion", discussion("created")),
                () -> processed("discussion_comment", comment("discussion_comment/created", "discussion", 7)));
        for (int i = 0; i < 3; i++) {
            told.get((before + i) % 3).run();
        }
        processed("discussion", HelloWorld.payload("discussion/created"));
        assertEquals(1, ledger.totals().get("DISCUSSION"), "the other one stays");
        assertEquals(ledger.countedDays(), ledger.keptDays());
    }

    @ParameterizedTest
    @CsvSource({"deleted, 0", "deleted, 1", "deleted, 2", "transferred, 0", "transferred, 1", "transferred, 2"})
    void anIssueThatIsGoneTakesItsCommentsAlong(String action, int before) {
        ObjectNode opened = HelloWorld.payload("issues/opened");
        long number = opened.at("/issue/number").asLong();
        List<Runnable> told = List.of(
                () -> processed("issues", HelloWorld.payload("issues/opened").put("action", action)),
                () -> processed("issues", opened),
                () -> processed("issue_comment", comment("issue_comment/created", "issue", number)));
        for (int i = 0; i < 3; i++) {
            told.get((before + i) % 3).run();
        }
        assertEquals(0, ledger.totals().size(), ledger.totals().toString());
        assertEquals(ledger.countedDays(), ledger.keptDays());
    }

    @Test
    void aDeletedCommentCountsNoMoreWhicheverIsToldFirst() {
        processed("issue_comment", HelloWorld.payload("issue_comment/created"));
        assertEquals(1, ledger.totals().get("ISSUE_COMMENT"));
        processed("issue_comment", HelloWorld.payload("issue_comment/created").put("action", "deleted"));
        processed("issue_comment", HelloWorld.payload("issue_comment/created"));
        processed("pull_request_review_comment", HelloWorld.payload("pull_request_review_comment/deleted"));
        processed("pull_request_review_comment", HelloWorld.payload("pull_request_review_comment/created"));
        assertEquals(0, ledger.totals().size(), ledger.totals().toString());
    }

    @Test
    void aThreadThatIsResolvedBringsItsComments() {
        processed("pull_request_review_thread", HelloWorld.payload("pull_request_review_thread/resolved"));
        long told = HelloWorld.payload("pull_request_review_thread/resolved")
                .at("/thread/comments")
                .size();
        assertTrue(told > 0);
        assertEquals(told, ledger.totals().get("REVIEW_COMMENT"));
    }

    @Test
    void aReviewThatIsDismissedWasGivenAllTheSame() {
        processed("pull_request_review", HelloWorld.payload("pull_request_review/dismissed"));
        assertEquals(1, ledger.totals().get("REVIEW"));
        ObjectNode pending = HelloWorld.payload("pull_request_review/submitted");
        ((ObjectNode) pending.get("review")).put("id", 7).putNull("submitted_at");
        ignored("pull_request_review", pending, "A review that is not submitted yet.");
    }

    @Test
    void starsComeAndGo() {
        processed("star", HelloWorld.payload("star/created"));
        processed("fork", HelloWorld.payload("fork/payload"));
        assertEquals(1, ledger.totals().get("STAR"));
        assertEquals(1, ledger.totals().get("FORK"));
        ObjectNode deleted = HelloWorld.payload("star/deleted");
        ((ObjectNode) deleted.get("repository")).put("updated_at", "2026-01-01T00:00:00Z");
        processed("star", deleted);
        assertEquals(null, ledger.totals().get("STAR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"privatized", "deleted"})
    void aRepositoryThatIsHiddenIsHiddenAtOnce(String action) {
        assertEquals(1, ledger.count("public_repository"));
        ObjectNode hidden = HelloWorld.payload("repository/privatized").put("action", action);
        ((ObjectNode) hidden.get("repository"))
                .put("private", !action.equals("deleted"))
                .put("visibility", action.equals("deleted") ? "public" : "private")
                .put("updated_at", "2026-01-01T00:00:00Z");
        processed("repository", hidden);
        assertEquals(0, ledger.count("public_repository"));
        ObjectNode back = HelloWorld.payload("public/payload");
        ((ObjectNode) back.get("repository")).put("visibility", "public").put("updated_at", "2026-01-02T00:00:00Z");
        processed("public", back);
        assertEquals(1, ledger.count("public_repository"));
    }

    @Test
    void aRepositoryKeepsItsHistoryUnderANewName() {
        processed("push", HelloWorld.push("refs/heads/master", "a"));
        ObjectNode renamed = HelloWorld.payload("repository/renamed");
        ObjectNode repository = (ObjectNode) renamed.get("repository");
        repository.put("name", "Hello-Mars").put("updated_at", "2026-01-01T00:00:00Z");
        ((ObjectNode) repository.get("owner")).put("login", "Codertocat");
        ((ObjectNode) renamed.at("/changes/repository/name")).put("from", "Hello-World");
        processed("repository", renamed);
        assertEquals(1, ledger.totals("Hello-Mars").get("COMMIT"));
        assertEquals(2, ledger.count("repository_name"));
    }

    @Test
    void whatChangesNothingSaysWhy() {
        ignored(
                "commit_comment",
                HelloWorld.payload("commit_comment/created"),
                "A comment on a commit is of no kind that is counted.");
        ignored(
                "member",
                HelloWorld.payload("member/added"),
                "Who may write to one repository need be no member of the organisation.");
        ignored(
                "create",
                HelloWorld.payload("create/payload").put("ref_type", "branch"),
                "A branch that is made or deleted");
        ignored(
                "push",
                HelloWorld.payload("push/with-no-username-committer").put("deleted", true),
                "The default branch was deleted");
        ignored("gollum", HelloWorld.payload("gollum/payload"), "The event gollum changes no number here.");
        ignored(
                "organization",
                HelloWorld.payload("organization/renamed"),
                "The organisation Octocoders is now called");
        ignored("organization", HelloWorld.payload("organization/member_invited"), "Who is invited is no member yet.");
        ignored(
                "installation",
                HelloWorld.payload("installation/created"),
                "No organisation or repository that this portal follows.");
        ignored("installation", HelloWorld.payload("installation/suspend"), "What the App may no longer read");
        assertEquals(0, ledger.totals().size());
    }

    /** Commits bear whatever the clock of their author said; the counts take them on that day, as git's word does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2099-12-31T23:59:59-12:00",
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:00:00+14:00",
                "0001-01-01T00:00:00Z"
            })
    void aCommitOfASkewedClockCountsOnItsOwnDay(String time) {
        ObjectNode push = pushOf(time);
        processed("push", push);
        assertEquals(1, ledger.totals().get("COMMIT"));
        assertEquals(ledger.countedDays(), ledger.keptDays());
        assertTrue(deliveries.count("COMMIT") == 1);
    }

    @Test
    void nobodysWorkCountsForNobody() {
        ObjectNode push = pushOf("2019-05-15T15:20:41Z");
        ((ObjectNode) push.at("/commits/0")).putNull("author");
        processed("push", push.putNull("sender"));
        processed("issues", without(HelloWorld.payload("issues/opened"), "issue", "user"));
        processed("issue_comment", without(HelloWorld.payload("issue_comment/created"), "comment", "user"));
        processed(
                "pull_request_review", without(HelloWorld.payload("pull_request_review/submitted"), "review", "user"));
        processed("discussion", without(HelloWorld.payload("discussion/created"), "discussion", "user"));
        processed("release", without(HelloWorld.payload("release/published"), "release", "author"));
        processed("fork", without(HelloWorld.payload("fork/payload"), "forkee", "owner"));
        assertEquals(
                "{COMMIT=1, DISCUSSION=1, FORK=1, ISSUE_COMMENT=1, ISSUE_OPENED=1, RELEASE=1, REVIEW=1}",
                ledger.totals().toString());
        assertEquals(
                0,
                ledger.counts("select 'n', count(*) from contribution where account_id is not null")
                        .get("n"));
    }

    private static ObjectNode without(ObjectNode payload, String what, String whom) {
        ((ObjectNode) payload.putNull("sender").get(what)).putNull(whom);
        return payload;
    }

    static ObjectNode pushOf(String time) {
        ObjectNode push = HelloWorld.payload("push/with-no-username-committer").put("ref", "refs/heads/master");
        ((ObjectNode) push.at("/commits/0")).put("timestamp", time);
        return push;
    }

    private static ObjectNode discussion(String action) {
        ObjectNode payload = HelloWorld.payload("discussion/transferred").put("action", action);
        ((ObjectNode) payload.get("discussion")).put("id", 77).put("number", 7);
        return payload;
    }

    private static ObjectNode comment(String name, String thread, long number) {
        ObjectNode payload = HelloWorld.payload(name);
        ((ObjectNode) payload.get(thread)).put("number", number);
        return payload;
    }

    private void processed(String event, ObjectNode payload) {
        processed(event, payload.toString());
    }

    private void processed(String event, String payload) {
        Delivery delivery = deliveries.settled(deliveries.send(event, payload));
        assertEquals("PROCESSED", delivery.state, event + ": " + delivery.reason);
    }

    private void ignored(String event, ObjectNode payload, String why) {
        Delivery delivery = deliveries.settled(deliveries.send(event, payload.toString()));
        assertEquals("IGNORED", delivery.state, event + ": " + delivery.reason);
        assertTrue(delivery.reason.startsWith(why), delivery.reason);
    }
}

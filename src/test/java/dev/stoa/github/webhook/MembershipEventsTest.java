package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.people.Memberships;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes to an organisation or leaves it works there, or no more, from that day on. */
@QuarkusTest
class MembershipEventsTest {

    /** hacktocat, who joins Octocoders in the recorded payload. */
    private static final long HACKTOCAT = 39_652_351;

    private static final long CODERTOCAT = 21_031_067;

    @Inject
    Deliveries deliveries;

    @Inject
    GitHubEvents events;

    @Inject
    Memberships memberships;

    @Inject
    Ledger ledger;

    @Inject
    World world;

    @BeforeEach
    void bothHaveContributed() {
        world.reset();
        events.apply(List.of(HelloWorld.repository()));
        for (long who : List.of(HACKTOCAT, CODERTOCAT)) {
            ObjectNode comment = HelloWorld.payload("issue_comment/created");
            ((ObjectNode) comment.get("comment")).put("id", who);
            ((ObjectNode) comment.at("/comment/user")).put("id", who).put("login", "u" + who);
            assertEquals("PROCESSED", deliver("issue_comment", comment).state);
        }
        ledger.change("insert into organisation (slug, name) values ('octo', 'Octo Ltd')");
    }

    /** Codertocat was there when the members were read first. */
    private void octocodersWorkForOcto() {
        ledger.change(
                "insert into organisation_owner (owner, organisation_id) select 'octocoders', id from organisation"
                        + " where slug = 'octo'");
        memberships.replace("octocoders", List.of(CODERTOCAT));
        assertEquals(Map.of(CODERTOCAT + " -infinity infinity", 1L), spans());
    }

    @Test
    void whoJoinsWorksThereFromThatDayOn() {
        octocodersWorkForOcto();
        assertEquals("PROCESSED", joins().state);
        assertEquals(
                Map.of(CODERTOCAT + " -infinity infinity", 1L, HACKTOCAT + " " + today() + " infinity", 1L), spans());
        Delivery again = joins();
        assertEquals("PROCESSED", again.state);
        assertEquals(2, spans().size());
        assertEquals(
                0, memberships.replace("octocoders", List.of(CODERTOCAT, HACKTOCAT)), "the next list changes nothing");
    }

    @Test
    void whoLeavesWorksThereNoMore() {
        octocodersWorkForOcto();
        ObjectNode leaves = HelloWorld.payload("organization/member_added").put("action", "member_removed");
        ((ObjectNode) leaves.at("/membership/user")).put("id", CODERTOCAT);
        assertEquals("PROCESSED", deliver("organization", leaves).state);
        assertEquals(Map.of(CODERTOCAT + " -infinity " + today(), 1L), spans());
    }

    @Test
    void whoComesIntoATeamIsAMemberAndWhoLeavesOneMayStillBe() {
        octocodersWorkForOcto();
        ObjectNode added = HelloWorld.payload("membership/added");
        ((ObjectNode) added.get("member")).put("id", HACKTOCAT);
        assertEquals("PROCESSED", deliver("membership", added).state);
        assertEquals(2, spans().size());
        Delivery removed = deliver("membership", HelloWorld.payload("membership/removed"));
        assertEquals("IGNORED", removed.state);
        assertTrue(removed.reason.contains("leaves a team"), removed.reason);
        assertEquals(2, spans().size());
    }

    /** Else the first list would find somebody there, and take all others for newcomers. */
    @Test
    void nothingFollowsBeforeStaffHaveSaidWhoseOrganisationItIsAndItsMembersWereRead() {
        Delivery early = joins();
        assertEquals("IGNORED", early.state);
        assertEquals("Nobody has said yet for whom the members of Octocoders work.", early.reason);
        assertEquals(0, ledger.count("membership"));
    }

    @Test
    void aUserWhomGitHubHasDeletedComesNowhere() {
        octocodersWorkForOcto();
        ObjectNode nobody = HelloWorld.payload("organization/member_added");
        ((ObjectNode) nobody.get("membership")).putNull("user");
        assertEquals("GitHub has deleted the user.", deliver("organization", nobody).reason);
        assertEquals(1, spans().size());
    }

    private Delivery joins() {
        return deliver("organization", HelloWorld.payload("organization/member_added"));
    }

    private Delivery deliver(String event, ObjectNode payload) {
        return deliveries.settled(deliveries.send(event, payload.toString()));
    }

    private Map<String, Long> spans() {
        return ledger.counts("""
                select concat_ws(' ', a.id, s.from_day, s.to_day), 1 from affiliation_span s
                join account a on a.person_id = s.person_id where s.source = 'MEMBERSHIP'""");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}

package dev.stoa.people;

import static dev.stoa.support.Conversations.LUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stoa.contribution.Actor;
import dev.stoa.contribution.Alias;
import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvent.AuthorTold;
import dev.stoa.contribution.GitHubEvent.Committed;
import dev.stoa.contribution.GitHubEvent.MailmapRead;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.support.Conversations;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a repository's .mailmap says of addresses becomes persons, whatever comes first, and ends when the line goes. */
@QuarkusTest
class MailmapPersonsTest {

    private static final Instant MAY = Instant.parse("2026-05-04T12:00:00Z");
    private static final Alias OLD = new Alias("old@lute.example", null, "ada@lute.example", "Ada Lute");
    private static final Alias HOME = new Alias("ada@home.example", "ada", "ada@lute.example", null);

    @Inject
    World world;

    @Inject
    GitHubEvents events;

    @Inject
    Conversations told;

    @Inject
    Ledger ledger;

    private int commits;

    @BeforeEach
    void aRepository() {
        world.reset();
        told.repository(LUTE, "lute", "lute");
    }

    @Test
    void addressesThatCameBeforeTheMailmapBecomeOnePerson() {
        commit("Ada", "ada@lute.example");
        commit("A. Lute", "old@lute.example");
        commit("Ada", "ada@home.example");
        assertEquals(Map.of("1", 3L), addressesByPerson());
        mailmap(OLD, HOME);
        assertEquals(Map.of("3", 1L), addressesByPerson());
    }

    @Test
    void addressesThatComeAfterTheMailmapToo() {
        mailmap(OLD, HOME);
        commit("Ada", "ada@home.example");
        commit("A. Lute", "old@lute.example");
        assertEquals(Map.of("2", 1L), addressesByPerson(), "although nobody commits with the proper address");
        commit("Ada", "ada@lute.example");
        commit("Bo", "bo@lute.example");
        assertEquals(Map.of("3", 1L, "1", 1L), addressesByPerson());
    }

    @Test
    void aLineForANameHoldsForThatNameOnly() {
        mailmap(HOME);
        commit("Somebody else", "ada@home.example");
        commit("Ada", "ada@lute.example");
        assertEquals(Map.of("1", 2L), addressesByPerson());
    }

    @Test
    void aLineThatGoesSeparatesThemAgain() {
        mailmap(OLD);
        commit("Ada", "ada@lute.example");
        commit("A. Lute", "old@lute.example");
        assertEquals(Map.of("2", 1L), addressesByPerson());
        mailmap();
        assertEquals(Map.of("1", 2L), addressesByPerson());
    }

    @Test
    void thePersonOfAnAccountGoesBeforeAndStaffsMergeBeforeBoth() {
        commit("Ada", "ada@lute.example");
        commit("A. Lute", "old@lute.example");
        mailmap(OLD);
        events.apply(List.of(new AuthorTold(LUTE, "old@lute.example", new Actor(7, "ada", "Ada", null, "User"), MAY)));
        assertEquals(Map.of("2", 1L), addressesByPerson(), "the proper address follows to the account");
        assertEquals(
                Map.of("ACCOUNT", 1L, "MAILMAP", 1L),
                ledger.counts("select linked_by, count(*) from commit_identity group by 1"));
        QuarkusTransaction.requiringNew().run(() -> {
            var alone = new Person();
            alone.persistAndFlush();
            Person.getEntityManager()
                    .createNativeQuery(
                            "update commit_identity set person_id = ?1, linked_by = 'MERGE' where email = 'ada@lute.example'")
                    .setParameter(1, alone.id)
                    .executeUpdate();
        });
        mailmap();
        mailmap(OLD);
        assertEquals(Map.of("1", 2L), addressesByPerson());
    }

    private Map<String, Long> addressesByPerson() {
        return ledger.counts("""
                select addresses::text, count(*) from (
                  select count(*) as addresses from commit_identity group by person_id) as persons group by 1""");
    }

    private void commit(String name, String email) {
        events.apply(List.of(
                new Committed(LUTE, "%040x".formatted(++commits), MAY, List.of(new Credit(name, email)), true)));
    }

    private void mailmap(Alias... entries) {
        events.apply(List.of(new MailmapRead(LUTE, List.of(entries), "b".repeat(40))));
    }
}

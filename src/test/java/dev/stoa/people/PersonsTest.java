package dev.stoa.people;

import static dev.stoa.support.Conversations.LUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.Actor;
import dev.stoa.contribution.Credit;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvent.Committed;
import dev.stoa.contribution.GitHubEvent.Starred;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.people.decision.AddBotRule;
import dev.stoa.people.decision.Affiliate;
import dev.stoa.people.decision.Affiliate.Source;
import dev.stoa.people.decision.Decisions;
import dev.stoa.people.decision.DescribeOrganisation;
import dev.stoa.people.decision.JudgeBot;
import dev.stoa.people.decision.Removal;
import dev.stoa.people.decision.SetDomainRule;
import dev.stoa.people.decision.Undo;
import dev.stoa.support.Conversations;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from rules on people: in every number at once, for each day the right organisation, and back again. */
@QuarkusTest
class PersonsTest {

    private static final String ADA = "ada@lute.example";

    @Inject
    World world;

    @Inject
    GitHubEvents events;

    @Inject
    Conversations told;

    @Inject
    OurOrganisation company;

    @Inject
    Decisions decisions;

    @Inject
    Ledger ledger;

    private int commits;

    @BeforeEach
    void aRepository() {
        world.reset();
        told.repository(LUTE, "lute", "lute");
    }

    @Test
    void anAddressFollowsTheAccountThatItTurnsOutToBelongTo() {
        commit("Ada", ADA, "2024-01-05");
        assertEquals(1, ledger.count("person"));
        events.apply(List.of(
                new Starred(LUTE, new Actor(7, "ada", "Ada", null, "User"), day("2024-01-01"), day("2024-01-01"))));
        assertEquals(2, ledger.count("person"));
        sql("update commit_identity set account_id = 7 where email = '" + ADA + "'");
        assertEquals(1, ledger.count("person"), "the address' own person is left without anything, and goes");
        assertEquals(
                Map.of("ACCOUNT", 1L), ledger.counts("select linked_by, count(*) from commit_identity group by 1"));
        sql("update commit_identity set account_id = null");
        assertEquals(2, ledger.count("person"));
    }

    @Test
    void aDomainRuleMeansEverybodyOfThatDomainAndBelowItAndGoesAgain() {
        commit("Ada", ADA, "2024-01-05");
        commit("Bo", "bo@dev.lute.example", "2024-01-05");
        commit("Eve", "eve@evillute.example", "2024-01-05");
        company.claim("Lute.example");
        company.claim("lute.example");
        assertEquals(
                Map.of("Stoa: Whoever commits from lute.example works for Example", 1L),
                ledger.counts("select actor || ': ' || summary, count(*) from people_decision group by 1"),
                "it is in the trail, once");
        commit("Cy", "cy@lute.example", "2024-01-05");
        assertEquals(Map.of("false", 1L, "true", 3L), ours());
        long rule = ledger.counts("select domain, id from domain_rule").get("lute.example");
        decisions.make(new Removal(Removal.What.DOMAIN_RULE, rule, 0), "erik");
        assertEquals(Map.of("false", 4L), ours());
    }

    @Test
    void aRuleOfBeforeIsPutIntoTheTrailOnceAndCanBeUndone() throws IOException {
        commit("Ada", ADA, "2024-01-05");
        company.claim("harp.example");
        sql("insert into domain_rule (domain, organisation_id) values ('lute.example', " + company.get().id + ")");
        sql("select resolve_people(array(select id from person))");
        assertEquals(Map.of("true", 1L), ours());
        try (var migration = getClass().getResourceAsStream("/db/migration/V60__domain_rules_in_the_trail.sql")) {
            sql(new String(migration.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("--.*\n", ""));
        }
        var trail = ledger.counts("select summary, id from people_decision");
        assertEquals(2, trail.size());
        decisions.make(new Undo(trail.get("Whoever commits from lute.example works for Example")), "erik");
        assertEquals(Map.of("false", 1L), ours());
    }

    @Test
    void eachDayHasTheOrganisationOfTheMostTrustedSource() {
        commit("Ada", ADA, "2020-06-01");
        commit("Ada", ADA, "2021-06-01");
        commit("Ada", ADA, "2022-06-01");
        commit("Ada", ADA, "2023-06-01");
        company.claim("lute.example");
        var harp = organisation("Harp Ltd");
        var viol = organisation("Viol GmbH");
        affiliate(harp, "2021-01-01", "2023-01-01", Source.VERIFIED);
        affiliate(viol, "2022-01-01", "2022-12-31", Source.MANUAL);
        assertEquals(
                Map.of("2020 our-company", 1L, "2021 harp-ltd", 1L, "2022 viol-gmbh", 1L, "2023 our-company", 1L),
                employers());
        assertEquals(
                Map.of(
                        "-infinity 2021-01-01 our-company DOMAIN", 1L,
                        "2021-01-01 2022-01-01 harp-ltd VERIFIED", 1L,
                        "2022-01-01 2022-12-31 viol-gmbh MANUAL", 1L,
                        "2022-12-31 2023-01-01 harp-ltd VERIFIED", 1L,
                        "2023-01-01 infinity our-company DOMAIN", 1L),
                ledger.counts("select concat_ws(' ', from_day, to_day, o.slug, source), count(*) from affiliation_span"
                        + " join organisation o on o.id = organisation_id group by 1"));
    }

    @Test
    void whatACompanyBuysCountsAsItsOwnFromThatDayOn() {
        commit("Ada", ADA, "2020-06-01");
        commit("Ada", ADA, "2022-06-01");
        var harp = organisation("Harp Ltd");
        affiliate(harp, null, null, Source.MANUAL);
        assertEquals(Map.of("2020 harp-ltd", 1L, "2022 harp-ltd", 1L), employers());
        decisions.make(
                new DescribeOrganisation(harp, 0, "Harp Ltd", company.get().id, LocalDate.of(2021, 1, 1)), "erik");
        assertEquals(Map.of("2020 harp-ltd", 1L, "2022 our-company", 1L), employers());
    }

    @Test
    void whoChangesEmployerByDomainDoesSoWithTheFirstCommitFromTheNewOne() {
        commit("Ada", ADA, "2020-06-01");
        commit("Ada", ADA, "2024-06-01");
        commit("Ada", "ada@harp.example", "2022-06-01");
        commit("Ada", "ada@harp.example", "2023-06-01");
        company.claim("lute.example");
        decisions.make(new SetDomainRule(null, 0, "harp.example", organisation("Harp Ltd"), null, null), "erik");
        sql("update commit_identity set person_id = (select min(id) from person), linked_by = 'MERGE'");
        sql("select resolve_people(array(select id from person))");
        assertEquals(
                Map.of("2020 our-company", 1L, "2022 harp-ltd", 1L, "2023 harp-ltd", 1L, "2024 harp-ltd", 1L),
                employers());
    }

    @ParameterizedTest
    @CsvSource({
        "psobot, User, psobot, false",
        "dependabot[bot], Bot, dependabot, true",
        "renovate-bot, User, Renovate, true",
        "renovate-botanist, User, Rena, false",
        "nightly-builder, User, Builder, true",
        "nightly-build-er, User, Builder, false"
    })
    void humansAreHumansAndBotsAreBots(String login, String type, String name, boolean bot) {
        decisions.make(new AddBotRule("Nightly-builder*"), "erik");
        events.apply(List.of(
                new Starred(LUTE, new Actor(7, login, name, null, type), day("2024-01-01"), day("2024-01-01"))));
        assertEquals(bot, isBot());
        long person = ledger.counts("select 'person', person_id from account").get("person");
        decisions.make(new JudgeBot(person, 0, !bot, ""), "erik");
        assertNotEquals(bot, isBot());
    }

    @Test
    void aBotThatIsRenamedToAHumansLoginIsSeenAgain() {
        events.apply(List.of(new Starred(
                LUTE, new Actor(7, "renovate-bot", null, null, "User"), day("2024-01-01"), day("2024-01-01"))));
        assertTrue(isBot());
        events.apply(List.of(
                new Starred(LUTE, new Actor(7, "rena", null, null, "User"), day("2024-01-02"), day("2024-01-02"))));
        assertFalse(isBot());
    }

    private boolean isBot() {
        return ledger.counts("select bot::text, count(*) from activity where kind = 'STAR' group by 1")
                .containsKey("true");
    }

    private Map<String, Long> ours() {
        return ledger.counts(
                "select ours::text, sum(contributions) from public_activity where kind = 'COMMIT' group by 1");
    }

    private Map<String, Long> employers() {
        return ledger.counts("select extract(year from day) || ' ' || o.slug, sum(contributions) from public_activity"
                + " join organisation o on o.id = organisation_id group by 1");
    }

    private void commit(String name, String email, String day) {
        List<GitHubEvent> told = List.of(
                new Committed(LUTE, "%040x".formatted(++commits), day(day), List.of(new Credit(name, email)), true));
        events.apply(told);
    }

    private static Instant day(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private long organisation(String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var organisation = new Organisation(name);
            organisation.persist();
            return organisation.id;
        });
    }

    private void affiliate(long organisation, String from, String to, Source source) {
        decisions.make(
                new Affiliate(
                        null,
                        0,
                        ledger.counts("select email, person_id from commit_identity")
                                .get(ADA),
                        organisation,
                        from == null ? null : LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        source),
                "erik");
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = Person.getEntityManager()
                    .createNativeQuery(
                            statement.startsWith("select") ? "select cast((" + statement + ") as text)" : statement);
            if (statement.startsWith("select")) {
                query.getSingleResult();
            } else {
                query.executeUpdate();
            }
        });
    }
}

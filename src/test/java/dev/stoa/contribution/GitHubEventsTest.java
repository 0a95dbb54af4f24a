package dev.stoa.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.contribution.GitHubEvent.Committed;
import dev.stoa.contribution.GitHubEvent.PullRequestChanged;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvent.RepositoryGone;
import dev.stoa.contribution.GitHubEvent.Starred;
import dev.stoa.people.Account;
import dev.stoa.people.OurOrganisation;
import dev.stoa.project.ProjectQueries;
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

@QuarkusTest
class GitHubEventsTest {

    private static final long LUTE = 5_000_000_001L;
    private static final Instant MAY = Instant.parse("2026-05-04T23:30:00Z");
    private static final Actor ADA = new Actor(3_000_000_007L, "ada", "Ada", null, "User");
    private static final Actor BOT = new Actor(49699333, "dependabot[bot]", null, null, "Bot");

    @Inject
    World world;

    @Inject
    GitHubEvents events;

    @Inject
    OurOrganisation company;

    @Inject
    Ledger ledger;

    @Inject
    ContributionQueries contributions;

    @Inject
    ProjectQueries projects;

    @BeforeEach
    void emptyLedger() {
        world.reset();
        events.apply(List.of(lute("lute", Visibility.PUBLIC, MAY)));
    }

    @Test
    void publicRepositoryBecomesAProject() {
        var lute = projects.bySlug("lute").orElseThrow();
        assertEquals("Plays the lute", lute.description());
        assertEquals(12, lute.stars());
        assertEquals(List.of("music"), lute.topics());
        assertEquals(List.of(new ProjectQueries.LanguageCount("Java", 1)), projects.languages("MUSIC"));
        assertEquals(List.of(), projects.languages("drum"));
        assertEquals(List.of(new ProjectQueries.LanguageCount("Java", 1)), projects.languages(""));
    }

    @Test
    void secondTimeChangesNothing() {
        List<GitHubEvent> same =
                List.of(lute("lute", Visibility.PUBLIC, MAY), opened(MAY), commit("a1", "Ada", "ada@lute.example", ""));
        assertTrue(events.apply(same) > 0);
        assertEquals(0, events.apply(same));
    }

    @Test
    void renameKeepsHistoryAndFormerNameLeadsToIt() {
        events.apply(List.of(commit("a1", "Ada", "ada@lute.example", "")));
        events.apply(List.of(lute("oud", Visibility.PUBLIC, MAY.plusSeconds(5)).renamedFrom("music", "lute")));
        assertTrue(projects.bySlug("lute").isEmpty());
        long oud = projects.bySlug("oud").orElseThrow().id();
        assertEquals(1, contributions.contributors(oud, 5).total());
        assertEquals("oud", projects.movedTo("lute").orElseThrow());
    }

    @Test
    void privateOrGoneIsInNoAnswer() {
        events.apply(List.of(commit("a1", "Ada", "ada@lute.example", "")));
        events.apply(List.of(lute("lute", Visibility.PRIVATE, MAY.plusSeconds(5))));
        assertInvisible();
        events.apply(List.of(lute("lute", Visibility.PUBLIC, MAY.plusSeconds(9))));
        assertEquals(1, contributions.company(1).totals().commits());
        events.apply(List.of(new RepositoryGone(LUTE, MAY.plusSeconds(20))));
        assertInvisible();
        events.apply(List.of(lute("lute", Visibility.PUBLIC, MAY.plusSeconds(10))));
        assertInvisible();
    }

    private void assertInvisible() {
        assertTrue(projects.bySlug("lute").isEmpty());
        assertTrue(projects.movedTo("lute").isEmpty());
        assertEquals(0, projects.countPublic());
        assertEquals(
                new ContributionQueries.Totals(0, 0, 0, 0),
                contributions.company(1).totals());
    }

    @Test
    void commitCountsOnceAndCreditsEachPerson() {
        events.apply(List.of(commit(
                "a1",
                "Ada",
                "ada@lute.example",
                "Tune\n\nCo-authored-by: Bo <bo@strings.example>\nco-authored-by: Ada <ADA@lute.example>")));
        assertEquals(Map.of("COMMIT", 1L), ledger.totals());
        var people = contributions.contributors(lute(), 10).first();
        assertEquals(
                List.of("Ada", "Bo"),
                people.stream().map(p -> p.name()).sorted().toList());
        assertEquals(2, people.stream().mapToLong(p -> p.contributions()).sum());
    }

    @Test
    void anAddressIsNeverShownAsAName() {
        events.apply(List.of(
                commit("a1", "ada@lute.example", "ada@lute.example", ""),
                commit("a2", "Bo <bo@lute.example>", "bo@lute.example", ""),
                commit("a3", "@cy", "cy@lute.example", ""),
                commit("a4", "@", "none@lute.example", ""),
                new Starred(LUTE, new Actor(8, "dee", "dee@lute.example", null, "User"), MAY, MAY),
                commit("a5", "Dee", "8+dee@users.noreply.github.com", "")));
        assertEquals(
                List.of("Bo", "Unknown", "ada", "cy", "dee"),
                contributions.contributors(lute(), 10).first().stream()
                        .map(ContributionQueries.Contributor::name)
                        .sorted()
                        .toList());
    }

    @Test
    void companyRuleShowsAtOnce() {
        events.apply(List.of(
                commit("a1", "Ada", "ada@lute.example", ""), commit("a2", "Bo", "12+bo@users.noreply.github.com", "")));
        assertEquals(2, contributions.company(1).totals().outside());
        company.claim("Lute.example");
        assertEquals(1, contributions.company(1).totals().outside());
        assertEquals(2, contributions.company(1).totals().contributors());
        assertTrue(contributions.contributors(lute(), 5).first().stream()
                .allMatch(person -> person.ours() == person.name().equals("Ada")));
    }

    @Test
    void botsAreLeftOutUnlessAskedForAndHumansWithBotNamesAreNot() {
        events.apply(List.of(
                commit("b1", "dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com", ""),
                commit("b2", "psobot", "213293+psobot@users.noreply.github.com", "")));
        assertEquals(1, contributions.company(1).totals().contributors());
        assertEquals(
                "psobot",
                contributions.contributors(lute(), 5).first().getFirst().login());
        assertEquals(2, ledger.totals().get("COMMIT"));
    }

    @Test
    void renamedBotIsOneAccount() {
        events.apply(List.of(
                new Starred(LUTE, new Actor(7, "spotify-steward-bot[bot]", null, null, "Bot"), MAY, MAY),
                new GitHubEvent.Reviewed(
                        LUTE, 1, 1, new Actor(7, "spotify-steward[bot]", null, null, "Bot"), MAY.plusSeconds(60))));
        Account account = QuarkusTransaction.requiringNew().call(() -> Account.findById(7L));
        assertEquals("spotify-steward[bot]", account.login);
        assertEquals(
                List.of("spotify-steward-bot[bot]"),
                QuarkusTransaction.requiringNew().call(account::formerLogins));
    }

    @Test
    void reopenedPullRequestLosesItsClosing() {
        events.apply(List.of(pull(MAY.plusSeconds(60), MAY.plusSeconds(60))));
        assertEquals(Map.of("PULL_REQUEST_OPENED", 1L, "PULL_REQUEST_CLOSED", 1L), ledger.totals());
        events.apply(List.of(pull(null, MAY.plusSeconds(90))));
        assertEquals(Map.of("PULL_REQUEST_OPENED", 1L), ledger.totals());
        assertEquals(ledger.countedDays(), ledger.keptDays());
    }

    @Test
    void monthsAreUtc() {
        events.apply(List.of(new Committed(
                LUTE, "a1", Instant.parse("2026-04-30T23:59:59Z"), Credit.of("Ada", "ada@lute.example", ""), true)));
        assertEquals(
                "2026-04", contributions.company(1).months().getFirst().month().toString());
    }

    @Test
    void deletedUserStillCounts() {
        events.apply(List.of(
                new PullRequestChanged(LUTE, 9, 1, "No\0body", null, false, "main", List.of(), MAY, null, null, MAY)));
        assertEquals(Map.of("PULL_REQUEST_OPENED", 1L), ledger.totals());
        assertEquals(0, contributions.company(1).totals().contributors());
    }

    @Test
    void takenBackStarIsNotBroughtBackByALateDelivery() {
        events.apply(List.of(new Starred(LUTE, ADA, null, MAY.plusSeconds(60))));
        events.apply(List.of(new Starred(LUTE, ADA, MAY, MAY), new Starred(LUTE, BOT, MAY, MAY)));
        assertEquals(Map.of("STAR", 1L), ledger.totals());
    }

    private long lute() {
        return projects.bySlug("lute").orElseThrow().id();
    }

    private static RepositoryChanged lute(String name, Visibility visibility, Instant asOf) {
        return new RepositoryChanged(
                LUTE,
                "music",
                name,
                null,
                null,
                "Plays the lute",
                null,
                "Java",
                List.of("music"),
                "MIT",
                12,
                3,
                1,
                "main",
                false,
                false,
                false,
                visibility,
                MAY,
                MAY,
                asOf);
    }

    private static Committed commit(String sha, String name, String email, String message) {
        return new Committed(LUTE, sha, MAY, Credit.of(name, email, message), true);
    }

    private static PullRequestChanged opened(Instant asOf) {
        return pull(null, asOf);
    }

    private static PullRequestChanged pull(Instant closedAt, Instant asOf) {
        return new PullRequestChanged(
                LUTE, 4_000_000_002L, 1, "Tune", ADA, false, "main", List.of("sound"), MAY, null, closedAt, asOf);
    }
}

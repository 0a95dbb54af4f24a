package dev.stoa.github.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.stoa.contribution.GitHubEvent;
import dev.stoa.contribution.GitHubEvents;
import dev.stoa.github.RestJson;
import dev.stoa.github.sync.Beside;
import dev.stoa.github.sync.Beside.Subject;
import dev.stoa.github.sync.Catalogue;
import dev.stoa.github.sync.Followed;
import dev.stoa.github.sync.GitHubSource.Page;
import dev.stoa.github.sync.Part;
import dev.stoa.github.sync.SourceException;
import dev.stoa.people.Account;
import dev.stoa.people.CommitIdentity;
import dev.stoa.support.Ledger;
import dev.stoa.support.World;
import dev.stoa.support.github.Http;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose commits are, as GitHub says of one of them; the real history of pedalboard. */
@QuarkusTest
class IdentityMatchTest {

    @TempDir
    Path folder;

    @Inject
    World world;

    @Inject
    GitHubEvents ledgerEvents;

    @Inject
    Ledger ledger;

    RecordedData data;
    RecordedGitHub github;
    LiveGitHub live;

    @BeforeEach
    void readPedalboard() {
        world.reset();
        data = new RecordedData();
        data.repositories.removeIf(
                repository -> !repository.path("name").asText().equals("pedalboard"));
        github = new RecordedGitHub(data, folder.resolve("served"));
        live = LiveGitHubs.at(github, folder.resolve("mirrors"));
        var pedalboard = RestJson.repository(data.repository("pedalboard"));
        ledgerEvents.apply(List.<GitHubEvent>of(pedalboard));
        read(new Followed(pedalboard.repository(), "spotify", "pedalboard", null));
    }

    private void read(Followed repository) {
        Page page = live.read(repository, Part.COMMITS, null);
        ledgerEvents.apply(page.events());
        assertFalse(page.more());
    }

    @AfterEach
    void stop() {
        github.close();
    }

    @Test
    void authorsAreLinkedInHundredsAndNobodyIsAskedAboutTwice() {
        String email = mostActive();
        data.users.put(email, user(213_293, "psobot"));
        data.users.put(email.replace("@spotify.com", "@gmail.com"), user(213_293, "psobot"));
        long unlinked = askable();
        long linkedBefore = ledger.count("commit_identity where account_id is not null");
        assertTrue(unlinked > 20 && unlinked <= 100, "" + unlinked);

        ask(live);
        assertEquals(1, github.graphQl.get());
        assertEquals(1, github.points.get());
        assertEquals(0, askable());
        assertEquals(linkedBefore + 2, ledger.count("commit_identity where account_id is not null"));
        Account peter = QuarkusTransaction.requiringNew()
                .call(() -> Account.byLogin("psobot").orElseThrow());
        assertEquals(213_293, peter.id);
        assertEquals("Peter Sobot", peter.name);
        assertEquals(1, peter.trust);
        assertFalse(peter.bot, "a human whose name ends in bot");
        assertEquals(
                665 + 12,
                ledger.count("contribution c join commit_identity i on i.id = c.identity_id"
                        + " where i.account_id = 213293 and credit = 0"),
                "both addresses are one account");

        ask(live);
        assertEquals(1, github.graphQl.get(), "nothing new, nothing asked");
    }

    @Test
    void nobodyIsAskedAgainAfterAMonth() {
        ask(live);
        data.users.put(mostActive(), user(213_293, "psobot"));
        LiveGitHub nextWeek = later(Duration.ofDays(7));
        ask(nextWeek);
        assertEquals(1, github.graphQl.get());
        ask(later(Duration.ofDays(31)));
        assertEquals(2, github.graphQl.get());
        assertEquals(
                213_293,
                QuarkusTransaction.requiringNew()
                        .call(() -> CommitIdentity.byEmail(mostActive()).orElseThrow().account.id));
    }

    @Test
    void gitHubsWordBeatsWhatAnAddressSays() {
        var noreply = ledger.counts("select login, id from account where trust = 0 and type = 'User'");
        assertFalse(noreply.isEmpty());
        String login = noreply.keySet().iterator().next();
        data.users.put(mostActive(), user(noreply.get(login).intValue(), "renamed-since"));
        ask(live);
        assertEquals(
                Map.of("renamed-since", 1L),
                ledger.counts("select login, trust from account where id = " + noreply.get(login)));
    }

    @Test
    void aStumbleLosesNothingAndIsTriedAgain() {
        github.fault = exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("/graphql")) {
                Http.json(exchange, 200, Map.of("errors", List.of(Map.of("message", "Something went wrong"))));
                return true;
            }
            return false;
        };
        long unlinked = askable();
        assertThrows(SourceException.class, () -> ask(live));
        assertEquals(unlinked, askable());
        github.fault = exchange -> false;
        ask(live);
        assertEquals(0, askable());
    }

    @Test
    void aRepositoryThatGitHubHidesCountsForNobody() {
        github.fault = exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("/graphql")) {
                Http.json(
                        exchange,
                        200,
                        Map.of(
                                "data",
                                Collections.singletonMap("r0", null),
                                "errors",
                                List.of(Map.of(
                                        "type",
                                        "NOT_FOUND",
                                        "path",
                                        List.of("r0"),
                                        "message",
                                        "Could not resolve to a Repository with the name 'spotify/pedalboard'."))));
                return true;
            }
            return false;
        };
        ask(live);
        assertEquals(0, askable());
    }

    /** As the sync does: to the end, and each page is stored before the next is asked for. */
    private void ask(LiveGitHub source) {
        var all = new Subject("", "all repositories", null, 0);
        var last = new Page[1];
        do {
            source.beside(Beside.AUTHORS, List.of(all), new Beside.Told() {
                @Override
                public void repository(Catalogue.Page page) {
                    fail("authors are no repository");
                }

                @Override
                public void page(Subject subject, Page page) {
                    ledgerEvents.apply(page.events());
                    last[0] = page;
                }

                @Override
                public void failed(Subject subject, String reason) {
                    fail(reason);
                }
            });
        } while (last[0].more());
    }

    private static Map<String, Object> user(int id, String login) {
        return Map.of("databaseId", id, "login", login, "name", "Peter Sobot", "avatarUrl", "https://x.test/p");
    }

    private LiveGitHub later(Duration time) {
        return LiveGitHubs.at(github, folder.resolve("mirrors"), "", time);
    }

    /** The address with the most commits. */
    private String mostActive() {
        return ledger.counts("select email, n from (select i.email, count(*) as n from contribution c"
                        + " join commit_identity i on i.id = c.identity_id where i.email not like '%noreply%'"
                        + " group by 1 order by 2 desc limit 1) most")
                .keySet()
                .iterator()
                .next();
    }

    private long askable() {
        return ledger.count("commit_identity i where account_id is null and asked_at is null and email <> '' and exists"
                + " (select from contribution c where c.identity_id = i.id and credit = 0)");
    }
}

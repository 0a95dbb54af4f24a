package dev.stoa.github.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.github.sync.SourceException;
import dev.stoa.github.sync.TokenRefused;
import dev.stoa.platform.LocalSecrets;
import dev.stoa.support.MovingClock;
import dev.stoa.support.github.Fault;
import dev.stoa.support.github.Faults;
import dev.stoa.support.github.Limits;
import dev.stoa.support.github.RecordedApp;
import dev.stoa.support.github.RecordedData;
import dev.stoa.support.github.RecordedGitHub;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A GitHub App's tokens: signed for, kept, renewed once by whoever is first, and never mixed up. */
class TokensTest {

    private static final String QUESTION =
            "{ repository(owner: \"panjf2000\", name: \"ants\") { issues(first: 1) { totalCount } } }";
    private static final String TOTAL = "/repository/issues/totalCount";
    private static final KeyPair KEY = key();

    @TempDir
    static Path folder;

    static RecordedGitHub github;

    MovingClock clock = MovingClock.ahead(Duration.ZERO);
    Transport transport;

    @BeforeAll
    static void startGitHub() {
        RecordedData data = new RecordedData();
        data.repositories.removeIf(
                repository -> !repository.path("name").asText().equals("ants"));
        github = new RecordedGitHub(data, folder.resolve("served"));
    }

    @AfterAll
    static void stopGitHub() {
        github.close();
    }

    @BeforeEach
    void installed() {
        github.fault = Fault.NONE;
        github.limits = Limits.hourly(5_000, 5_000);
        github.revoked.clear();
        github.app = new RecordedApp("4711", KEY.getPublic(), Map.of("spotify", 31, "panjf2000", 32));
        github.asked.set(0);
        transport = transport(github.apiUrl(), "Spotify, panjf2000");
    }

    @Test
    void oneTokenIsAskedForAndKept() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertEquals(26, ask("panjf2000").at(TOTAL).asInt());
        }
        transport.rest().of("panjf2000").getRepository("panjf2000/ants");
        assertEquals(1, github.app.issued.get());
        assertEquals(3 + 5 + 1, github.asked.get(), "the App, its installation, a token; five questions, one call");
    }

    @Test
    void eachInstallationHasItsOwnTokenAndBudgetAndStrangersTakeTheFirst() {
        int before = github.rest.get() + github.graphQl.get();
        assertEquals(Optional.of("ghs_31_1"), transport.tokens().of("spotify"));
        assertEquals(Optional.of("ghs_32_2"), transport.tokens().of("PanJF2000"));
        assertEquals(Optional.of("ghs_31_1"), transport.tokens().of("apache"));
        assertEquals(Optional.of("ghs_31_1"), transport.tokens().of(null));
        ask("spotify");
        ask("panjf2000");
        ask("panjf2000");
        var states = transport.budgets().states();
        assertEquals(Set.of("spotify", "panjf2000", "the App itself"), states.keySet());
        assertEquals(1, states.get("spotify").graphQl().requests());
        assertEquals(2, states.get("panjf2000").graphQl().requests());
        var all = transport.budgets().budget();
        assertEquals(github.rest.get() + github.graphQl.get() - before, all.requests());
        assertEquals(3, all.points());
        assertEquals(10_000, all.graphQl().limit());
    }

    @Test
    void sixteenCallersFindAnEndedTokenAndOneRenewsIt() throws Exception {
        ask("panjf2000");
        clock.sleep(Duration.ofMinutes(56));
        assertEquals(16, askAtOnce(16).size());
        assertEquals(2, github.app.issued.get());
    }

    @Test
    void sixteenCallersFindARevokedTokenAndOneRenewsIt() throws Exception {
        ask("panjf2000");
        github.revoked.add("ghs_32_1");
        assertEquals(16, askAtOnce(16).size());
        assertEquals(2, github.app.issued.get());
        assertEquals(Optional.of("ghs_32_2"), transport.tokens().of("panjf2000"));
    }

    @Test
    void aTokenIsRenewedFiveMinutesBeforeItsEnd() {
        ask("panjf2000");
        clock.sleep(Duration.ofMinutes(54));
        ask("panjf2000");
        assertEquals(1, github.app.issued.get());
        clock.sleep(Duration.ofMinutes(2));
        ask("panjf2000");
        assertEquals(2, github.app.issued.get());
    }

    @Test
    void anInstallationThatIsRefusedWithEachTokenIsGivenUpAfterTheSecond() {
        github.fault = Faults.badCredentials().when(Faults.graphQl());
        assertThrows(TokenRefused.class, () -> ask("panjf2000"));
        assertEquals(2, github.app.issued.get());
        github.fault = Fault.NONE;
        assertEquals(26, ask("panjf2000").at(TOTAL).asInt());
    }

    @Test
    void aClockThatIsAnHourWrongIsPutRightByTheFirstRefusal() {
        for (int hours : List.of(-1, 1)) {
            installed();
            clock = MovingClock.ahead(Duration.ofHours(hours));
            transport = transport(github.apiUrl(), "panjf2000");
            assertEquals(26, ask("panjf2000").at(TOTAL).asInt(), hours + " h");
            assertEquals(1, github.app.mistimed.get(), hours + " h");
            clock.sleep(Duration.ofMinutes(54));
            ask("panjf2000");
            assertEquals(1, github.app.issued.get(), "the token's end is read by GitHub's clock too, " + hours + " h");
        }
    }

    @Test
    void gitHubEnterpriseServerToo() {
        transport = transport(github.enterpriseApiUrl(), "panjf2000");
        assertEquals(26, ask("panjf2000").at(TOTAL).asInt());
        assertEquals(1, github.app.issued.get());
    }

    @Test
    void whatIsWrongWithTheAppIsSaidInASentence() {
        assertEquals(
                "The GitHub App is not installed for 'apache'",
                refused(transport(github.apiUrl(), "apache"), "apache").getMessage());
        github.fault =
                Faults.status(403, "This installation has been suspended").when(Faults.path("access_tokens"));
        assertEquals(
                "The GitHub App's installation for 'spotify' is suspended or may not be used (403)",
                refused(transport, "spotify").getMessage());
        github.fault = Faults.cut().when(Faults.path("access_tokens"));
        assertEquals(
                "Given up after 4 attempts: The connection to GitHub broke",
                refused(transport, "spotify").getMessage());
        github.fault = Fault.NONE;
        github.app = new RecordedApp("4711", key().getPublic(), Map.of("spotify", 31));
        var refused = refused(transport, "spotify");
        assertEquals(TokenRefused.class, refused.getClass());
        assertEquals(
                "GitHub refuses the GitHub App (401): STOA_GITHUB_APP_KEY is not a key of STOA_GITHUB_APP_ID, or was"
                        + " revoked",
                refused.getMessage());
    }

    /** The desk writes the files while the portal runs; another process that shares the folder would, too. */
    @Test
    void anAppThatIsMadeMeanwhileServesFromItsNextRequest(@TempDir Path data) {
        Map<String, String> settings = Map.of(
                "stoa.github.api-url", github.apiUrl().toString(),
                "stoa.github.orgs", "spotify",
                "stoa.data-dir", data.toString());
        transport = Transport.of(settings, clock);
        assertEquals(Optional.empty(), transport.tokens().of("spotify"));
        assertFalse(transport.rest().asApp());
        LocalSecrets kept = new LocalSecrets(data);
        kept.keep(Tokens.KEPT_APP_KEY, pem(KEY));
        kept.keep(Tokens.KEPT_APP_ID, "4711");
        assertTrue(transport.rest().asApp());
        assertEquals(Optional.of("ghs_31_1"), transport.tokens().of("spotify"));
        assertEquals("spotify", transport.tokens().holder("spotify"));
        assertEquals(26, ask("spotify").at(TOTAL).asInt());
        KeyPair other = key();
        github.app = new RecordedApp("4712", other.getPublic(), Map.of("spotify", 77));
        kept.keep(Tokens.KEPT_APP_KEY, pem(other));
        kept.keep(Tokens.KEPT_APP_ID, "4712");
        assertEquals(Optional.of("ghs_77_1"), transport.tokens().of("spotify"), "another App, another token");
        kept.drop(Tokens.KEPT_APP_ID);
        assertEquals(Optional.empty(), transport.tokens().of("spotify"));
    }

    @Test
    void aTokenOfTheSettingsGoesBeforeAnAppThatIsMadeMeanwhile(@TempDir Path data) {
        transport = Transport.of(
                Map.of(
                        "stoa.github.api-url", github.apiUrl().toString(),
                        "stoa.github.token", "recorded",
                        "stoa.data-dir", data.toString()),
                clock);
        LocalSecrets kept = new LocalSecrets(data);
        kept.keep(Tokens.KEPT_APP_KEY, pem(KEY));
        kept.keep(Tokens.KEPT_APP_ID, "4711");
        assertEquals(Optional.of("recorded"), transport.tokens().of("spotify"));
        assertEquals("", transport.tokens().holder("spotify"));
        assertTrue(transport.rest().asApp(), "its hook's list is read as the App");
    }

    @Test
    void aFixedTokenServesAllAndHasNoOther() {
        Transport fixed = Transport.of(
                Map.of("stoa.github.api-url", github.apiUrl().toString(), "stoa.github.token", "recorded"), clock);
        assertEquals(Optional.of("recorded"), fixed.tokens().of("spotify"));
        assertEquals(Optional.of("recorded"), fixed.tokens().of(null));
        assertFalse(fixed.tokens().renew("spotify", "recorded"));
        assertEquals("", fixed.tokens().holder("spotify"));
        assertEquals(Optional.empty(), Transport.of(Map.of(), clock).tokens().of("spotify"));
    }

    private JsonNode ask(String owner) {
        return transport.graphQl().ask(owner, QUESTION, Map.of());
    }

    /** @return the answers, which all name the repository */
    private List<JsonNode> askAtOnce(int callers) throws Exception {
        CyclicBarrier start = new CyclicBarrier(callers);
        List<Callable<JsonNode>> questions = Collections.nCopies(callers, () -> {
            start.await();
            return ask("panjf2000");
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(questions);
            for (var answer : answers) {
                assertEquals(26, answer.get().at(TOTAL).asInt());
            }
            return answers.stream().map(answer -> answer.resultNow()).toList();
        }
    }

    private static SourceException refused(Transport transport, String owner) {
        return assertThrows(SourceException.class, () -> transport.tokens().of(owner));
    }

    private Transport transport(URI address, String owners) {
        return Transport.of(
                Map.of(
                        "stoa.github.api-url",
                        address.toString(),
                        "stoa.github.orgs",
                        owners,
                        "stoa.github.app-id",
                        "4711",
                        "stoa.github.app-key",
                        pem(KEY)),
                clock);
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** On one line, as environments often have it. */
    private static String pem(KeyPair key) {
        return "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.getPrivate().getEncoded())
                        .replace("\n", "\\n")
                + "\\n-----END PRIVATE KEY-----\\n";
    }
}

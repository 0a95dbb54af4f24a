package dev.stoa.platform.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.platform.LocalSecrets;
import dev.stoa.platform.StoaConfig;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WelcomeTest {

    @Inject
    StoaConfig config;

    @Inject
    LocalSecrets secrets;

    @Inject
    Keycloak keycloak;

    @Test
    void passwordsAreForATerminalOnly() {
        for (var user : SampleUser.ALL) {
            assertEquals(config.oidc().url().isEmpty(), said(true).contains(user.password(secrets)), user.name());
            assertTrue(!said(false).contains(user.password(secrets)), user.name());
        }
        assertTrue(said(false).contains(config.baseUrl().toString()));
    }

    @Test
    void aTerminalShowsWhereAndWithWhatElseOneGetsIn() {
        var lines = said(true).lines().map(line -> line.strip().split(" +")).toList();
        assertLine(lines, "Keycloak", "http://localhost:\\d+/admin", "keycloak-admin", secrets.get("keycloak-admin"));
        assertLine(lines, "database", "postgresql://127.0.0.1:\\d+/stoa", "stoa", secrets.get("postgres-password"));
        assertLine(lines, "postgres", secrets.get("postgres-superuser-password"));
        assertLine(lines, "webhook", config.baseUrl() + "/webhooks/github", secrets.get("webhook-secret"));
    }

    @Test
    void noSecretAtAllWithoutATerminal() throws IOException {
        said(true);
        try (var files = Files.list(config.dataDir().resolve("secrets"))) {
            for (var name : files.map(file -> file.getFileName().toString()).toList()) {
                assertFalse(said(false).contains(secrets.get(name)), name);
            }
        }
    }

    private static void assertLine(List<String[]> lines, String... words) {
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.length == words.length
                                && IntStream.range(0, words.length).allMatch(i -> line[i].matches(words[i]))),
                words[0]);
    }

    private String said(boolean terminal) {
        var bytes = new ByteArrayOutputStream();
        new Welcome(config, secrets, keycloak).print(new PrintStream(bytes), terminal);
        return bytes.toString();
    }
}

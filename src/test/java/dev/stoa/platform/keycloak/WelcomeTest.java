package dev.stoa.platform.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.platform.LocalSecrets;
import dev.stoa.platform.StoaConfig;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WelcomeTest {

    @Inject
    StoaConfig config;

    @Inject
    LocalSecrets secrets;

    @Test
    void passwordsAreForATerminalOnly() {
        for (var user : SampleUser.ALL) {
            assertEquals(config.oidc().url().isEmpty(), said(true).contains(user.password(secrets)), user.name());
            assertTrue(!said(false).contains(user.password(secrets)), user.name());
        }
        assertTrue(said(false).contains(config.baseUrl().toString()));
    }

    private String said(boolean terminal) {
        var bytes = new ByteArrayOutputStream();
        new Welcome(config, secrets).print(new PrintStream(bytes), terminal);
        return bytes.toString();
    }
}

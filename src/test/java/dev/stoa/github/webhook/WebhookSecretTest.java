package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.platform.LocalSecrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSecretTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    @Test
    void oneAloneUsesTheSecretOfItsFolder() {
        LocalSecrets local = new LocalSecrets(data);
        Signature signature = new WebhookSecret(new AcceptedSecrets(Optional.empty(), false, local))
                .signature()
                .orElseThrow();
        assertTrue(signature.signs(new Signature(List.of(local.get("webhook-secret"))).sign(BODY), BODY));
    }

    @Test
    void withASharedDatabaseNothingIsMadeUp() {
        LocalSecrets local = new LocalSecrets(data);
        assertTrue(new WebhookSecret(new AcceptedSecrets(Optional.empty(), true, local))
                .signature()
                .isEmpty());
        assertFalse(Files.exists(local.file("webhook-secret")));
    }

    @Test
    void whatIsSetCountsAnywhere() {
        for (boolean shared : new boolean[] {true, false}) {
            Signature signature = new WebhookSecret(
                            new AcceptedSecrets(Optional.of(List.of("chosen")), shared, new LocalSecrets(data)))
                    .signature()
                    .orElseThrow();
            assertTrue(signature.signs(new Signature(List.of("chosen")).sign(BODY), BODY));
        }
    }
}

package dev.stoa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {

    @TempDir
    Path data;

    @Test
    void aSecretIsMadeOnceAndGivenBackEverAfter() {
        var first = new LocalSecrets(data).get("webhook-secret");
        assertTrue(first.matches("[a-z2-9]{24}"), first);
        assertEquals(first, new LocalSecrets(data).get("webhook-secret"));
        assertNotEquals(first, new LocalSecrets(data).get("keycloak-admin"));
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        var secrets = new LocalSecrets(data);
        secrets.get("webhook-secret");
        assertEquals("rw-------", permissions(secrets.file("webhook-secret")));
        assertEquals("rwx------", permissions(data.resolve("secrets")));
    }

    @Test
    void whatAPersonWroteIntoTheFileCounts() throws IOException {
        var secrets = new LocalSecrets(data);
        secrets.get("webhook-secret");
        Files.writeString(secrets.file("webhook-secret"), "chosen by hand\n");
        assertEquals("chosen by hand", secrets.get("webhook-secret"));
    }

    @Test
    void aNameIsNoPath() {
        assertThrows(IllegalArgumentException.class, () -> new LocalSecrets(data).get("../../etc/passwd"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

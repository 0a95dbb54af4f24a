package dev.stoa.platform.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {

    @TempDir
    Path folder;

    @Test
    void isUnpackedOnceAndReplacedByANewerOne() throws IOException {
        var home = folder.resolve("server");
        var old = Distribution.unpacked(zip("keycloak-1.0.0/", "keycloak-1.0.0/lib/a.txt"), home);
        Files.writeString(old.resolve("touched"), "by hand");
        var again = Distribution.unpacked(zip("keycloak-1.0.0/", "keycloak-1.0.0/lib/a.txt"), home);

        assertTrue(Files.exists(again.resolve("touched")));

        var newer = Distribution.unpacked(zip("keycloak-1.1.0/", "keycloak-1.1.0/lib/a.txt"), home);

        assertEquals("keycloak-1.1.0", newer.getFileName().toString());
        assertFalse(Files.exists(old));
    }

    @Test
    void whatAKilledStartLeftIsNotTakenForADistribution() throws IOException {
        var home = folder.resolve("server");
        Files.createDirectories(home.resolve(".unpacking-1").resolve("keycloak-1.0.0"));

        var unpacked = Distribution.unpacked(zip("keycloak-1.0.0/", "keycloak-1.0.0/lib/a.txt"), home);

        assertTrue(Files.exists(unpacked.resolve("lib/a.txt")));
        assertFalse(Files.exists(home.resolve(".unpacking-1")));
    }

    @Test
    void writesNothingOutsideOfItsFolder() throws IOException {
        var zip = zip("keycloak-1.0.0/", "keycloak-1.0.0/../../../../escaped.txt");

        assertThrows(IOException.class, () -> Distribution.unpacked(zip, folder.resolve("a/b/server")));
        assertFalse(Files.exists(folder.resolve("escaped.txt")));
    }

    @Test
    void aMissingZipIsSaidWithItsPlaceAndTheWayOut() {
        var e = assertThrows(
                IOException.class, () -> Distribution.unpacked(folder.resolve("none.zip"), folder.resolve("server")));

        assertTrue(e.getMessage().contains("none.zip") && e.getMessage().contains("STOA_OIDC_URL"), e.getMessage());
    }

    private Path zip(String... entries) throws IOException {
        var file = Files.createTempFile(folder, "dist", ".zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                if (!entry.endsWith("/")) {
                    out.write(entry.getBytes());
                }
            }
        }
        return file;
    }
}

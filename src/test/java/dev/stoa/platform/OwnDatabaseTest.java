package dev.stoa.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A database of the operator's own, played by the one of the tests. */
@QuarkusTest
class OwnDatabaseTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void aGoodOneIsAccepted() {
        assertDoesNotThrow(() -> OwnDatabase.check(url));
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        assertEquals(
                "STOA_JDBC_URL: the database at " + place() + "/stoa refuses the user or the password; correct them.",
                refused(url.replaceFirst("password=[^&]+", "password=hunter2")));
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() {
        assertEquals(
                "STOA_JDBC_URL: the database at " + place()
                        + "/stao has no such database; make it or correct the name.",
                refused(url.replace("/stoa?", "/stao?")));
    }

    @Test
    void aServerThatDoesNotAnswerIsSaid() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var sentence = "STOA_JDBC_URL: the database at 127.0.0.1:" + free
                + "/stoa does not answer; start it or correct the address.";
        assertEquals(sentence, refused(url.replace(place(), "127.0.0.1:" + free)));
        assertFalse(refused("jdbc:postgresql://nowhere.invalid/stoa?user=erik&password=hunter2")
                .contains("hunter2"));
    }

    private String place() {
        return url.replaceFirst("jdbc:postgresql://([^/]+)/.*", "$1");
    }

    private static String refused(String url) {
        return assertThrows(StartRefused.class, () -> OwnDatabase.check(url)).getMessage();
    }
}

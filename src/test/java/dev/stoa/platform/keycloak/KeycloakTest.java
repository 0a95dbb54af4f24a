package dev.stoa.platform.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.platform.LocalAddress;
import dev.stoa.platform.LocalSecrets;
import dev.stoa.platform.StoaConfig;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeycloakTest {

    @Inject
    dev.stoa.support.Keycloak running;

    @Inject
    Keycloak keycloak;

    @Inject
    StoaConfig config;

    @Inject
    LocalSecrets secrets;

    @Inject
    Clock clock;

    @BeforeEach
    void ready() {
        running.awaitReady();
    }

    /** What a start after kill -9 of the portal is: nobody remembers the process, but it is there. */
    @Test
    void aLaterStartAdoptsTheOneThatRuns() throws InterruptedException {
        var later = new Keycloak(config, secrets, clock);
        later.begin();
        for (int i = 0; i < 600 && later.state() == Keycloak.State.STARTING; i++) {
            Thread.sleep(50);
        }

        assertEquals(Keycloak.State.READY, later.state(), later.reason());
        assertEquals(keycloak.realm(), later.realm());
        assertEquals(1, processes());
        later.leave();
    }

    /** The state leaves READY at once, so that staff read that sign-in starts; then all is as before. */
    @Test
    void oneThatDiesIsStartedAgain() throws InterruptedException {
        var realm = keycloak.realm();
        var died = ProcessHandle.allProcesses().filter(this::isOurs).findFirst().orElseThrow();
        died.destroyForcibly();
        await(Keycloak.State.STARTING);
        running.awaitReady();

        assertEquals(realm, keycloak.realm());
        assertEquals(1, processes());
        assertFalse(died.isAlive());
        assertEquals("", keycloak.reason());
    }

    private void await(Keycloak.State state) throws InterruptedException {
        for (int i = 0; i < 600 && keycloak.state() != state; i++) {
            Thread.sleep(10);
        }
        assertEquals(state, keycloak.state(), keycloak.reason());
    }

    @Test
    void itsFilesAreForTheOwnerOnly() throws Exception {
        var home = config.dataDir().resolve("keycloak");

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("keycloak.log"))));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file("password-ada"))));
    }

    @Test
    void theRealmThatWeShipHoldsNoSecret() throws Exception {
        var realm = Files.readString(Path.of("docker/keycloak/stoa-realm.json"));

        assertTrue(realm.contains("${STOA_OIDC_CLIENT_SECRET}"));
        for (var user : SampleUser.ALL) {
            assertTrue(realm.contains("${STOA_PASSWORD_" + user.name().toUpperCase() + "}"), user.name());
            assertFalse(realm.contains(user.password(secrets)), user.name());
        }
        assertFalse(realm.contains(keycloak.clientSecret()));
    }

    @Test
    void itIsOfThisMachineOnly() {
        assertTrue(LocalAddress.isLocal(keycloak.realm().orElseThrow()));
        assertTrue(command().contains("--http-host=127.0.0.1"));
    }

    private String command() {
        return ProcessHandle.allProcesses()
                .filter(this::isOurs)
                .flatMap(process -> Arrays.stream(process.info().arguments().orElseThrow()))
                .reduce("", (all, option) -> all + " " + option);
    }

    private long processes() {
        return ProcessHandle.allProcesses().filter(this::isOurs).count();
    }

    private boolean isOurs(ProcessHandle process) {
        var home =
                "-Dkc.home.dir=" + config.dataDir().toAbsolutePath().normalize().resolve("keycloak");
        return process.info()
                .arguments()
                .map(all -> Arrays.stream(all).anyMatch(option -> option.startsWith(home)))
                .orElse(false);
    }
}

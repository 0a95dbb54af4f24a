package dev.stoa.platform.keycloak;

import dev.stoa.platform.DataFolder;
import dev.stoa.platform.LocalAddress;
import dev.stoa.platform.LocalSecrets;
import dev.stoa.platform.StartRefused;
import dev.stoa.platform.StoaConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The local Keycloak, if there is to be one: started in the background, watched, started again if it dies, adopted if an
 * earlier portal left it running, and stopped with the portal (in dev mode with the JVM, so that a reload does not wait
 * for it).
 */
@Singleton
public class Keycloak {

    /** Where it stands; {@link #ABSENT} when an external provider is set, or no test has asked for it yet. */
    public enum State {
        ABSENT,
        STARTING,
        READY,
        FAILED
    }

    private static final Logger log = Logger.getLogger(Keycloak.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final StoaConfig config;
    private final LocalSecrets secrets;
    private final Clock clock;
    private final Path home;
    private final Port port;

    private final RealmSetup setup = new RealmSetup();

    private volatile State state = State.ABSENT;
    private volatile String reason = "";
    private volatile URI realm;
    private volatile boolean stopping;
    private volatile ProcessHandle process;

    @Inject
    Keycloak(StoaConfig config, LocalSecrets secrets, Clock clock) {
        this.config = config;
        this.secrets = secrets;
        this.clock = clock;
        this.home = config.dataDir().toAbsolutePath().normalize().resolve("keycloak");
        this.port = new Port(home.resolve("port"));
    }

    public State state() {
        return state;
    }

    /** Why it failed, for staff and the log; empty otherwise. */
    public String reason() {
        return reason;
    }

    /** The realm's address once it is {@link State#READY}. */
    public Optional<URI> realm() {
        return state == State.READY ? Optional.of(realm) : Optional.empty();
    }

    public String clientSecret() {
        return secrets.get("oidc-client");
    }

    /** What is to be done at each start before anybody can sign in. */
    public RealmSetup setup() {
        return setup;
    }

    /** Where Keycloak's own admin signs in. */
    URI console() {
        try {
            DataFolder.createPrivate(home);
            return URI.create("http://localhost:" + port.number() + "/admin");
        } catch (IOException e) {
            throw new StartRefused("STOA_DATA_DIR: the folder " + home + " cannot be written.", e);
        }
    }

    /** @throws StartRefused if the portal has a public address: its sample users are for the own machine only */
    void start(@Observes StartupEvent event) {
        if (config.oidc().url().isPresent()) {
            return;
        }
        if (!LocalAddress.isLocal(config.baseUrl())) {
            throw new StartRefused("STOA_BASE_URL: " + config.baseUrl()
                    + " is not local, and the sample users of the local Keycloak are for this machine only; set"
                    + " STOA_OIDC_URL, STOA_OIDC_CLIENT_ID and STOA_OIDC_CLIENT_SECRET.");
        }
        // All of them now: the launcher shows them as soon as the portal is up.
        SampleUser.ALL.forEach(user -> user.password(secrets));
        if (LaunchMode.current() != LaunchMode.TEST) {
            // Chosen before the work begins in the background: the launcher shows it too.
            console();
            begin();
        }
    }

    /** Starts it in the background, once; tests call this when one of them needs a real sign-in. */
    public synchronized void begin() {
        if (state == State.ABSENT) {
            state = State.STARTING;
            Thread.ofPlatform().daemon().name("keycloak").start(this::run);
        }
    }

    /** Watches it no more; it goes on. */
    void leave() {
        stopping = true;
    }

    void stop(@Observes ShutdownEvent event) {
        leave();
        var running = process;
        if (running == null) {
            return;
        }
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            Runtime.getRuntime().addShutdownHook(new Thread(running::destroy, "stop-keycloak"));
        } else {
            Server.stop(running);
        }
    }

    private void run() {
        try {
            DataFolder.createPrivate(home);
            var server = new Server(
                    Distribution.unpacked(config.keycloakZip().toAbsolutePath(), home.resolve("server")), port);
            // What cannot start the first time will not the second; what once ran is worth another try.
            up(server);
            watch(server);
        } catch (IOException e) {
            failed(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (stopping && process != null && LaunchMode.current() != LaunchMode.DEVELOPMENT) {
                Server.stop(process);
            }
        }
    }

    private void up(Server server) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var earlier = server.running();
        if (earlier.isPresent()) {
            process = earlier.get();
            log.info("A Keycloak of an earlier run is still there and goes on");
        } else if (!stopping) {
            process = server.launch(config.baseUrl(), home.resolve("users"), logFile(), secrets);
        }
        awaitReady(server);
        realm = server.realm();
        setup.run(realm, secrets);
        reason = "";
        state = State.READY;
        log.infof("Sign-in is ready after %d s at %s", (System.nanoTime() - begun) / 1_000_000_000, realm);
    }

    /** Starts it again whenever it ends, until the portal does. */
    private void watch(Server server) throws InterruptedException {
        var restarts = new Restarts();
        var ended = "it ended; see " + home.resolve("keycloak.log") + ", once it is started again keycloak-before.log";
        var why = ended;
        while (true) {
            process.onExit().join();
            if (stopping) {
                return;
            }
            var pause = restarts.pause(clock.instant());
            if (Restarts.isLong(pause)) {
                failed(why);
            } else {
                state = State.STARTING;
            }
            log.warnf("The local Keycloak is started again in %d s: %s", pause.toSeconds(), why);
            Thread.sleep(pause);
            if (stopping) {
                return;
            }
            state = State.STARTING;
            try {
                up(server);
                why = ended;
            } catch (IOException | RuntimeException e) {
                why = e.getMessage();
            }
        }
    }

    private void awaitReady(Server server) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!server.ready()) {
            if (stopping) {
                throw new InterruptedException();
            }
            if (!process.isAlive()) {
                throw new IOException("it ended as it started; see " + home.resolve("keycloak.log"));
            }
            if (System.nanoTime() > deadline) {
                Server.stop(process);
                throw new IOException("it was not ready after " + PATIENCE.toMinutes() + " minutes; see "
                        + home.resolve("keycloak.log"));
            }
            Thread.sleep(250);
        }
    }

    private void failed(String why) {
        if (!stopping) {
            reason = why;
            state = State.FAILED;
            log.errorf("Nobody can sign in: the local Keycloak does not run, %s", why);
        }
    }

    private Path logFile() throws IOException {
        var file = home.resolve("keycloak.log");
        if (Files.exists(file)) {
            Files.move(file, home.resolve("keycloak-before.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}

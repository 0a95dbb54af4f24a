package dev.stoa.platform.keycloak;

import dev.stoa.platform.LocalSecrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The process of one unpacked distribution. It is known by its command line, never by a file with a number in it: after a
 * kill -9 of the portal the next one finds it there, and a stranger who got the same number is left alone.
 */
final class Server {

    static final String REALM = "stoa";

    /** Keycloak's own admin, and the name of their password. */
    static final String ADMIN = "keycloak-admin";

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(15);

    private final Path folder;
    private final Port port;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /** @param folder the unpacked distribution; its users are kept beside it */
    Server(Path folder, Port port) {
        this.folder = folder;
        this.port = port;
    }

    /** The realm's address: {@code localhost}, so that its cookies and the portal's are of one site. */
    URI realm() throws IOException {
        return URI.create("http://localhost:" + port.number() + "/realms/" + REALM);
    }

    /** True once the realm is imported and served. */
    boolean ready() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.number() + "/realms/" + REALM))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Optional<ProcessHandle> running() {
        var mark = homeOption();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(all -> Arrays.asList(all).contains(mark))
                        .orElse(false))
                .findFirst();
    }

    ProcessHandle launch(URI portal, Path database, Path log, LocalSecrets secrets) throws IOException {
        port.renewIfTaken();
        var imports = Files.createDirectories(folder.resolve("data").resolve("import"));
        try (var realm = getClass().getResourceAsStream("/keycloak/stoa-realm.json")) {
            Files.write(imports.resolve("stoa-realm.json"), realm.readAllBytes());
        }
        var builder =
                new ProcessBuilder(command(database)).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(ADMIN));
        environment.put("STOA_BASE_URL", portal.toString().replaceAll("/+$", ""));
        environment.put("STOA_OIDC_CLIENT_SECRET", secrets.get("oidc-client"));
        for (var user : SampleUser.ALL) {
            environment.put("STOA_PASSWORD_" + user.name().toUpperCase(), user.password(secrets));
        }
        return builder.start().toHandle();
    }

    /** Asks it to end, and insists after {@link #ENDS_WITHIN}. */
    static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            process.destroyForcibly();
        }
    }

    /** The options of Keycloak's own kc.sh, with a small heap and a compiler that warms up fast. */
    private List<String> command(Path database) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                homeOption(),
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                // As delivered it is built for what we need; to build it once more would double its first start.
                "-Dkc.config.built=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-Xmx256m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                folder.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port.number(),
                "--hostname=http://localhost:" + port.number(),
                "--cache=local",
                "--db-url=jdbc:h2:file:" + database + ";NON_KEYWORDS=VALUE",
                "--log=console");
    }

    private String homeOption() {
        return "-Dkc.home.dir=" + folder;
    }
}

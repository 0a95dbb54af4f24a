package dev.stoa.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * A run that only teaches: the launcher starts it once after a build with {@code -XX:AOTCacheOutput}, it visits the pages
 * that visitors see first, and ends. What the JVM learnt makes later starts three times as fast (JEP 483, 514, 515).
 */
@Singleton
class Training {

    private static final Logger LOG = Logger.getLogger(Training.class);
    private static final boolean WANTED = Boolean.getBoolean("dev.stoa.training");
    private static final List<String> PATHS = List.of(
            "/",
            "/projects",
            "/events",
            "/groups",
            "/sponsorships",
            "/news",
            "/people",
            "/contributions",
            "/nowhere",
            "/admin");

    /** Enough for the JVM to see what is used often; more adds little. */
    private static final int ROUNDS = 20;

    private final StoaConfig config;

    Training(StoaConfig config) {
        this.config = config;
    }

    static boolean wanted() {
        return WANTED;
    }

    /** Ports that nobody uses: a portal runs beside the training. */
    static void choosePorts() {
        try (var first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var second = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty("stoa.port", String.valueOf(first.getLocalPort()));
            System.setProperty("quarkus.management.port", String.valueOf(second.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start(@Observes @Priority(Jobs.LAST) StartupEvent event) {
        if (WANTED) {
            Thread.ofPlatform().name("training").start(this::train);
        }
    }

    private void train() {
        try (var browser = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var path : PATHS) {
                    visit(browser, path);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Quarkus.asyncExit(0);
        }
    }

    private void visit(HttpClient browser, String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + config.port() + path))
                .header("Accept", "text/html")
                .header("Accept-Encoding", "br, gzip")
                .build();
        try {
            var response = browser.send(request, HttpResponse.BodyHandlers.discarding());
            LOG.debugf("%s: %d", path, response.statusCode());
        } catch (IOException e) {
            LOG.warnf("Training could not visit %s: %s", path, e.getMessage());
        }
    }
}

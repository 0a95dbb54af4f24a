package dev.stoa.support.github;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A GitHub on the loopback interface. It counts what it is asked for, and {@link #fault} can stand in the way of any request:
 * that is where limits and failures are injected.
 */
public final class RecordedGitHub implements AutoCloseable {

    /** Answers the request itself and says true, or leaves it to the recorded data. */
    public interface Fault {
        boolean answers(HttpExchange exchange) throws IOException;
    }

    public final AtomicInteger rest = new AtomicInteger();
    public final AtomicInteger graphQl = new AtomicInteger();
    public final AtomicInteger points = new AtomicInteger();
    public final AtomicInteger git = new AtomicInteger();
    public volatile Fault fault = exchange -> false;

    private final HttpServer server;

    /** @param folder where the git repositories are built; must be empty or absent */
    public RecordedGitHub(RecordedData data, Path folder) {
        this(data, folder, 0);
    }

    /** @param port where the settings of a portal say that it is */
    public RecordedGitHub(RecordedData data, Path folder, int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var answers = new RestAnswers(data);
            var schema = new GraphQlAnswers(data);
            var repositories = new GitAnswers(data, folder);
            route("/", exchange -> {
                rest.incrementAndGet();
                answers.answer(exchange, 5000 - rest.get());
            });
            route("/graphql", exchange -> {
                graphQl.incrementAndGet();
                points.addAndGet(schema.answer(exchange, 5000 - points.get()));
            });
            route("/git/", exchange -> {
                git.incrementAndGet();
                repositories.answer(exchange);
            });
            server.start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void route(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (!fault.answers(exchange)) {
                    answer.answer(exchange);
                }
            } catch (RuntimeException problem) {
                problem.printStackTrace();
                Http.send(exchange, 500, "text/plain", problem.toString());
            }
        });
    }

    public URI apiUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public URI gitUrl() {
        return apiUrl().resolve("/git");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private interface Answer {
        void answer(HttpExchange exchange) throws IOException;
    }
}

package dev.stoa.support.github;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A GitHub on the loopback interface. It counts what it is asked for and holds GitHub's limits; {@link #fault} can stand in
 * the way of any request.
 */
public final class RecordedGitHub implements AutoCloseable {

    /** Requests that reached the recorded answers, or were refused for the rate; not those that a fault answered. */
    public final AtomicInteger rest = new AtomicInteger();

    public final AtomicInteger graphQl = new AtomicInteger();

    /** Of GraphQL, by GitHub's formula. */
    public final AtomicInteger points = new AtomicInteger();

    public final AtomicLong nodes = new AtomicLong();
    public final AtomicInteger git = new AtomicInteger();

    /** All requests of the API, those too that a fault answered. */
    public final AtomicInteger asked = new AtomicInteger();

    /** Tokens that are refused with 401. */
    public final Set<String> revoked = ConcurrentHashMap.newKeySet();

    public volatile Fault fault = Fault.NONE;
    public volatile Limits limits = Limits.hourly(5_000, 5_000);

    /** Null where no App is known. */
    public volatile RecordedApp app;

    /** Null where no hook hangs. */
    public volatile RecordedHooks hooks;

    /** The git repositories. */
    public final GitAnswers histories;

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
            histories = new GitAnswers(data, folder);
            var questions = new GraphQlRoute(this, new GraphQlAnswers(data, histories));
            Answer rest = exchange -> rest(exchange, answers);
            Answer graphQl = exchange -> {
                this.graphQl.incrementAndGet();
                questions.answer(exchange);
            };
            route("/", limited(rest));
            route("/graphql", limited(graphQl));
            // As GitHub Enterprise Server has them.
            route("/api/v3/", limited(rest));
            route("/api/graphql", limited(graphQl));
            route("/git/", exchange -> {
                git.incrementAndGet();
                histories.answer(exchange);
            });
            server.start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void rest(HttpExchange exchange, RestAnswers answers) throws IOException {
        rest.incrementAndGet();
        boolean reads = exchange.getRequestMethod().equals("GET");
        if (limits.admit(exchange, "core", 1, reads ? 1 : 5)
                && (app == null || !app.answers(exchange))
                && (hooks == null || !hooks.answers(exchange, app))) {
            answers.answer(exchange);
        }
    }

    private Answer limited(Answer answer) {
        return exchange -> {
            String token = Http.token(exchange);
            if (revoked.contains(token) || app != null && !app.takes(token)) {
                Faults.badCredentials().answers(exchange);
            } else {
                answer.answer(exchange);
            }
        };
    }

    private void route(String path, Answer answer) {
        boolean api = !path.equals("/git/");
        server.createContext(path, exchange -> {
            if (api) {
                asked.incrementAndGet();
                limits.enter();
            }
            try (exchange) {
                if (!fault.answers(exchange)) {
                    answer.answer(exchange);
                }
            } catch (RuntimeException | Error problem) {
                problem.printStackTrace();
                Http.send(exchange, 500, "text/plain", problem.toString());
            } finally {
                if (api) {
                    limits.leave();
                }
            }
        });
    }

    public URI apiUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The same in the form of GitHub Enterprise Server. */
    public URI enterpriseApiUrl() {
        return apiUrl().resolve("/api/v3");
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

package dev.stoa.github.client;

import dev.stoa.github.GitHubToken;
import dev.stoa.github.client.RateBudget.Allowance;
import dev.stoa.github.client.Reply.Refusal;
import dev.stoa.github.sync.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.TreeSet;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * hub4j's way to the network: our rate budget around each call, the owner's token of the moment in it, and another try where
 * the rate, the token or a bad moment was the reason. What is left goes to hub4j as it is.
 */
class BudgetedConnector implements GitHubConnector {

    /** Those that are ours to write, or that HTTP forbids to. */
    private static final Set<String> OURS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        OURS.addAll(Set.of("authorization", "accept-encoding", "user-agent", "host", "content-length", "connection"));
    }

    private final Wire wire;
    private final URI address;
    private final RateBudget budget;
    private final GitHubToken tokens;
    private final String owner;

    /** @param address of the API: only its server is told the token */
    BudgetedConnector(Wire wire, URI address, RateBudget budget, GitHubToken tokens, String owner) {
        this.wire = wire;
        this.address = address;
        this.budget = budget;
        this.tokens = tokens;
        this.owner = owner;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        Patience again = new Patience(budget, tokens, owner);
        byte[] body = request.hasBody() ? request.body().readAllBytes() : null;
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        // Whether it may be done twice: a second token of an App harms nobody.
        boolean repeatable = reads || request.url().getPath().endsWith("/access_tokens");
        while (true) {
            String token = tokens.of(owner).orElse(null);
            try {
                Wire.Received received = attempt(http(request, token, body), reads);
                Reply reply = received.reply();
                if (reply.refusal() != Refusal.NONE) {
                    again.limited();
                } else if (reply.status() == 401) {
                    again.unauthorised(token);
                } else if (repeatable && reply.status() >= 500) {
                    again.stumbled("GitHub answered " + reply.status());
                } else if (repeatable && isWebPage(reply)) {
                    again.stumbled("GitHub's answer was a web page, not data");
                } else {
                    return response(request, received);
                }
            } catch (Wire.TooLong tooLong) {
                throw new SourceException(tooLong.getMessage());
            } catch (IOException broken) {
                if (!repeatable) {
                    throw broken;
                }
                again.stumbled(broken.getMessage());
            }
        }
    }

    private Wire.Received attempt(HttpRequest.Builder request, boolean reads) throws IOException {
        try (RateBudget.Call call = budget.call(Allowance.REST, reads ? 1 : 5)) {
            Wire.Received received = wire.send(request);
            Reply reply = received.reply();
            call.answered(reply, reply.refusal());
            return received;
        }
    }

    private HttpRequest.Builder http(GitHubConnectorRequest request, String token, byte[] body) {
        URI target = URI.create(request.url().toString());
        HttpRequest.Builder http = HttpRequest.newBuilder(target)
                .method(request.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        request.allHeaders()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !OURS.contains(name) && value != null)
                        .forEach(value -> http.header(name, value)));
        if (request.contentType() != null && body != null) {
            http.setHeader("content-type", request.contentType());
        }
        if (token != null && target.getAuthority().equals(address.getAuthority())) {
            http.setHeader("authorization", "Bearer " + token);
        }
        return http;
    }

    private static boolean isWebPage(Reply reply) {
        String type = reply.header().apply("content-type");
        return type != null && type.startsWith("text/html");
    }

    /** @param request hub4j's own: it carries what hub4j gives to the objects that it reads */
    private static GitHubConnectorResponse response(GitHubConnectorRequest request, Wire.Received received) {
        return new GitHubConnectorResponse.ByteArrayResponse(request, received.status(), received.headers()) {
            @Override
            protected InputStream rawBodyStream() {
                return new ByteArrayInputStream(received.body());
            }
        };
    }
}

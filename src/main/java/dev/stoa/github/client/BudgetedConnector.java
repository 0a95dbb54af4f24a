package dev.stoa.github.client;

import dev.stoa.github.GitHubToken;
import dev.stoa.github.client.RateBudget.Allowance;
import dev.stoa.github.client.Reply.Refusal;
import dev.stoa.github.sync.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;
import org.kohsuke.github.extras.HttpClientGitHubConnector;

/**
 * hub4j's way to the network: our rate budget around each call, the owner's token of the moment in it, and another try where
 * the rate, the token or a bad moment was the reason. What is left goes to hub4j as it is.
 */
class BudgetedConnector implements GitHubConnector {

    /** Some times a page of a hundred repositories. */
    private static final int LARGEST = 32 << 20;

    private final GitHubConnector network = new HttpClientGitHubConnector(HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build());
    private final RateBudget budget;
    private final GitHubToken tokens;
    private final String owner;

    BudgetedConnector(RateBudget budget, GitHubToken tokens, String owner) {
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
            Tried tried;
            try {
                tried = attempt(new AuthorisedRequest(request, token, body), reads);
            } catch (IOException broken) {
                if (!repeatable) {
                    throw broken;
                }
                again.stumbled("the connection to GitHub broke");
                continue;
            }
            if (tried.refusal != Refusal.NONE) {
                again.limited();
            } else if (tried.status == 401) {
                again.unauthorised(token);
            } else if (repeatable && tried.status >= 500) {
                again.stumbled("GitHub answered " + tried.status);
            } else if (repeatable && tried.isWebPage()) {
                again.stumbled("GitHub's answer was a web page, not data");
            } else {
                return tried.response;
            }
        }
    }

    private record Tried(int status, Refusal refusal, GitHubConnectorResponse response) {
        boolean isWebPage() {
            String type = response.header("content-type");
            return type != null && type.startsWith("text/html");
        }
    }

    private Tried attempt(AuthorisedRequest request, boolean reads) throws IOException {
        try (RateBudget.Call call = budget.call(Allowance.REST, reads ? 1 : 5)) {
            GitHubConnectorResponse response = kept(network.send(request), request.request());
            String words = response.statusCode() < 400
                    ? ""
                    : new String(response.bodyStream().readAllBytes(), StandardCharsets.UTF_8);
            Reply reply = new Reply(response.statusCode(), response::header, words);
            call.answered(reply, reply.refusal());
            return new Tried(reply.status(), reply.refusal(), response);
        }
    }

    /**
     * Read to its end while the call is ours, so that a cut one is asked for again; and twice, by us and by hub4j.
     *
     * @param request hub4j's own: it carries what hub4j gives to the objects that it reads
     */
    private static GitHubConnectorResponse kept(GitHubConnectorResponse response, GitHubConnectorRequest request)
            throws IOException {
        try (response) {
            byte[] body = response.bodyStream().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw new SourceException("GitHub's answer is too long to read");
            }
            return new GitHubConnectorResponse.ByteArrayResponse(request, response.statusCode(), headers(response)) {
                @Override
                protected InputStream rawBodyStream() {
                    return new ByteArrayInputStream(body);
                }
            };
        }
    }

    private static Map<String, List<String>> headers(GitHubConnectorResponse response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.allHeaders());
        // hub4j's stream has unpacked it already.
        headers.remove("content-encoding");
        return headers;
    }
}

package dev.stoa.github.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.github.client.RateBudget.Allowance;
import dev.stoa.github.client.Reply.Refusal;
import dev.stoa.github.sync.SourceException;
import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * GitHub's GraphQL API: one JSON POST a question. Waits for the rate budget, and asks again when the rate was the reason or the
 * server stumbled. All methods throw {@link AskedTooMuch} when a smaller page may be answered,
 * {@link dev.stoa.github.sync.TokenRefused} when nothing will be, and {@link SourceException} with GitHub's own words otherwise.
 */
@ApplicationScoped
class GraphQl {

    /** GitHub itself gives up after ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A page of a hundred pull requests with long texts has some megabytes. */
    private static final int LARGEST = 32 << 20;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final ObjectMapper json;
    private final URI address;
    private final Tokens tokens;
    private final Budgets budgets;
    private final Duration patience;

    @Inject
    GraphQl(ObjectMapper json, StoaConfig config, Tokens tokens, Budgets budgets) {
        this(json, config, tokens, budgets, PATIENCE);
    }

    GraphQl(ObjectMapper json, StoaConfig config, Tokens tokens, Budgets budgets, Duration patience) {
        this.json = json;
        this.address = config.github()
                .graphqlUrl()
                .orElseGet(() -> address(config.github().apiUrl()));
        this.tokens = tokens;
        this.budgets = budgets;
        this.patience = patience;
    }

    /** The whole data of the answer, with the token of the first organisation that we follow. */
    JsonNode ask(String query, Map<String, ?> variables) {
        return ask(null, query, variables);
    }

    /** @param owner whose token to use; a fixed one serves all */
    JsonNode ask(String owner, String query, Map<String, ?> variables) {
        return answer(owner, query, variables).whole();
    }

    /** Also takes an answer in which some nodes are null, since they are not there or not for us to see. */
    Answer askPartly(String owner, String query, Map<String, ?> variables) {
        return answer(owner, query, variables).partial();
    }

    /** The address follows from REST's as GitHub documents it. */
    static URI address(URI restAddress) {
        String rest = restAddress.toString().replaceAll("/+$", "");
        return URI.create(
                rest.endsWith("/api/v3")
                        ? rest.substring(0, rest.length() - "v3".length()) + "graphql"
                        : rest + "/graphql");
    }

    private Answer answer(String owner, String query, Map<String, ?> variables) {
        String body = body(query, variables);
        RateBudget budget = budgets.of(tokens.holder(owner));
        Patience again = new Patience(budget, tokens, owner);
        while (true) {
            String token = tokens.of(owner)
                    .orElseThrow(
                            () -> new SourceException("GitHub's GraphQL API needs a token: set STOA_GITHUB_TOKEN"));
            switch (attempt(budget, token, body)) {
                case Outcome.Given given -> {
                    return given.answer();
                }
                case Outcome.Limited _ -> again.limited();
                case Outcome.TooSlow slow -> again.tooSlow(slow.how());
                case Outcome.Stumbled stumbled -> again.stumbled(stumbled.how());
                case Outcome.Unauthorised _ -> again.unauthorised(token);
                case Outcome.Denied denied -> throw denied.why();
            }
        }
    }

    private Outcome attempt(RateBudget budget, String token, String body) {
        try (RateBudget.Call call = budget.call(Allowance.GRAPHQL)) {
            Reply reply = Reply.of(send(token, body));
            Outcome outcome = Outcome.of(reply, json);
            call.answered(
                    reply,
                    outcome instanceof Outcome.Limited limited ? limited.refusal() : Refusal.NONE,
                    outcome instanceof Outcome.Given given ? given.points() : 1);
            return outcome;
        } catch (HttpConnectTimeoutException unreachable) {
            return new Outcome.Stumbled("GitHub could not be reached in time");
        } catch (HttpTimeoutException tooSlow) {
            return new Outcome.TooSlow("GitHub did not answer in %d seconds".formatted(patience.toSeconds()));
        } catch (IOException broken) {
            return String.valueOf(broken.getMessage()).startsWith("body exceeds capacity")
                    ? new Outcome.Denied(new AskedTooMuch("GitHub's answer is too long to read"))
                    : new Outcome.Stumbled("the connection to GitHub broke");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Outcome.Denied(new SourceException("Stopped while asking GitHub", stop));
        }
    }

    /** The client's own timeout ends with the headers; this one holds for the body too. */
    private HttpResponse<byte[]> send(String token, String body) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request(token, body), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new HttpTimeoutException("no answer in time");
        } catch (ExecutionException problem) {
            throw problem.getCause() instanceof IOException broken ? broken : new IOException(problem.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(String token, String body) {
        return HttpRequest.newBuilder(address)
                .header("authorization", "Bearer " + token)
                .header("content-type", "application/json")
                .header("user-agent", "stoa")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String body(String query, Map<String, ?> variables) {
        try {
            return json.writeValueAsString(Map.of("query", withCost(query), "variables", variables));
        } catch (JsonProcessingException odd) {
            throw new IllegalArgumentException(odd);
        }
    }

    /**
     * Has GitHub tell what the question costs, which costs nothing: a field at the front of the operation, behind its
     * variables.
     */
    static String withCost(String query) {
        int depth = 0;
        for (int at = 0; at < query.length(); at++) {
            switch (query.charAt(at)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '{' -> {
                    if (depth == 0) {
                        return query.substring(0, at + 1) + " rateLimit { cost }" + query.substring(at + 1);
                    }
                }
                default -> {}
            }
        }
        return query;
    }
}

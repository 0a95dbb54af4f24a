package dev.stoa.github.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.github.client.RateBudget.Allowance;
import dev.stoa.github.client.Reply.Refusal;
import dev.stoa.github.sync.AskedTooMuch;
import dev.stoa.github.sync.SourceException;
import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.util.Map;

/**
 * GitHub's GraphQL API: one JSON POST a question. Waits for the rate budget, and asks again when the rate was the reason or the
 * server stumbled. All methods throw {@link AskedTooMuch} when a smaller page may be answered,
 * {@link dev.stoa.github.sync.TokenRefused} when nothing will be, and {@link SourceException} with GitHub's own words otherwise.
 */
@ApplicationScoped
class GraphQl {

    private final ObjectMapper json;
    private final URI address;
    private final Tokens tokens;
    private final Budgets budgets;
    private final Wire wire;

    GraphQl(ObjectMapper json, StoaConfig config, Tokens tokens, Budgets budgets, Wire wire) {
        this.json = json;
        this.address = config.github()
                .graphqlUrl()
                .orElseGet(() -> address(config.github().apiUrl()));
        this.tokens = tokens;
        this.budgets = budgets;
        this.wire = wire;
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
                    .orElseThrow(() -> new SourceException(
                            "GitHub's GraphQL API needs a token: set STOA_GITHUB_TOKEN or a GitHub App"));
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
            Reply reply = wire.send(HttpRequest.newBuilder(address)
                            .header("authorization", "Bearer " + token)
                            .header("content-type", "application/json")
                            .POST(BodyPublishers.ofString(body)))
                    .reply();
            Outcome outcome = Outcome.of(reply, json);
            call.answered(
                    reply,
                    outcome instanceof Outcome.Limited limited ? limited.refusal() : Refusal.NONE,
                    outcome instanceof Outcome.Given given ? given.points() : 1);
            return outcome;
        } catch (HttpTimeoutException tooSlow) {
            return new Outcome.TooSlow(tooSlow.getMessage());
        } catch (Wire.TooLong tooLong) {
            return new Outcome.Denied(new AskedTooMuch(tooLong.getMessage()));
        } catch (IOException broken) {
            return new Outcome.Stumbled(broken.getMessage());
        }
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

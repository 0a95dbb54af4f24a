package dev.stoa.github.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.github.client.RateBudget.Allowance;
import dev.stoa.github.sync.AskedTooMuch;
import dev.stoa.github.sync.SourceException;
import dev.stoa.github.sync.TokenRefused;
import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * GitHub's GraphQL API: one JSON POST a question. Waits for the rate budget, and asks again when the rate was the reason or the
 * server stumbled.
 */
@ApplicationScoped
class GraphQl {

    private static final int ATTEMPTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final ObjectMapper json;
    private final StoaConfig.GitHub settings;
    private final RateBudget budget;

    GraphQl(ObjectMapper json, StoaConfig config, RateBudget budget) {
        this.json = json;
        this.settings = config.github();
        this.budget = budget;
    }

    /** @param owner whose token to use; the one of the settings serves all */
    JsonNode ask(String owner, String query, Map<String, ?> variables) {
        return ask(query, variables);
    }

    /**
     * The {@code data} of the answer.
     *
     * @throws SourceException with GitHub's own words when it gives none
     */
    JsonNode ask(String query, Map<String, ?> variables) {
        String problem = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            budget.await(Allowance.GRAPHQL);
            try {
                HttpResponse<String> answer = http.send(request(query, variables), BodyHandlers.ofString());
                if (budget.learn(Allowance.GRAPHQL, answer.statusCode(), header(answer))) {
                    problem = "GitHub's rate limit";
                } else if (answer.statusCode() == 502 || answer.statusCode() == 504 || timedOut(answer)) {
                    throw new AskedTooMuch("GitHub could not answer in time (" + answer.statusCode() + ")");
                } else if (answer.statusCode() >= 500) {
                    problem = "GitHub answered " + answer.statusCode();
                    Thread.sleep(Duration.ofMillis(250L << attempt));
                } else {
                    JsonNode body = body(answer);
                    if (!limited(body)) {
                        return data(body);
                    }
                    budget.spent(Allowance.GRAPHQL, header(answer));
                    problem = "GitHub's rate limit";
                }
            } catch (IOException broken) {
                problem = "the connection to GitHub broke: " + broken.getMessage();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new SourceException("Stopped while asking GitHub", stop);
            }
        }
        throw new SourceException("Given up after %d attempts: %s".formatted(ATTEMPTS, problem));
    }

    /** The address follows from REST's as GitHub documents it. */
    static URI address(URI restAddress) {
        String rest = restAddress.toString().replaceAll("/+$", "");
        return URI.create(
                rest.endsWith("/api/v3")
                        ? rest.substring(0, rest.length() - "v3".length()) + "graphql"
                        : rest + "/graphql");
    }

    private HttpRequest request(String query, Map<String, ?> variables) throws JsonProcessingException {
        String token = settings.token()
                .orElseThrow(() -> new SourceException("GitHub's GraphQL API needs a token: set STOA_GITHUB_TOKEN"));
        return HttpRequest.newBuilder(settings.graphqlUrl().orElseGet(() -> address(settings.apiUrl())))
                .timeout(PATIENCE)
                .header("authorization", "Bearer " + token)
                .header("content-type", "application/json")
                .header("user-agent", "stoa")
                .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of("query", query, "variables", variables))))
                .build();
    }

    private JsonNode body(HttpResponse<String> answer) {
        if (answer.statusCode() == 401) {
            throw new TokenRefused("GitHub refuses the token (401): set another in STOA_GITHUB_TOKEN");
        }
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException noJson) {
            throw new SourceException("GitHub's answer (%d) is no JSON".formatted(answer.statusCode()));
        }
    }

    private static JsonNode data(JsonNode body) {
        JsonNode error = body.path("errors").path(0);
        if (!error.isMissingNode() || !body.hasNonNull("data")) {
            throw new SourceException("GitHub says: "
                    + error.path("message").asText(body.path("message").asText("nothing")));
        }
        return body.path("data");
    }

    private static boolean timedOut(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                && answer.body().contains("This may be the result of a timeout")
                && answer.body().contains("\"errors\"");
    }

    private static boolean limited(JsonNode body) {
        return body.path("errors").path(0).path("type").asText().equals("RATE_LIMITED");
    }

    private static java.util.function.Function<String, String> header(HttpResponse<?> answer) {
        return name -> answer.headers().firstValue(name).orElse(null);
    }
}

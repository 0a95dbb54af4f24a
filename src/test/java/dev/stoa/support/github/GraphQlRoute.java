package dev.stoa.support.github;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The way to GraphQL's answers: who asks, what it costs, whether GitHub would take it. */
final class GraphQlRoute {

    private final RecordedGitHub github;
    private final GraphQlAnswers answers;

    GraphQlRoute(RecordedGitHub github, GraphQlAnswers answers) {
        this.github = github;
        this.answers = answers;
    }

    void answer(HttpExchange exchange) throws IOException {
        if (Http.token(exchange).isEmpty()) {
            Faults.badCredentials().answers(exchange);
            return;
        }
        JsonNode body = Http.JSON.readTree(Http.body(exchange));
        ExecutionInput.Builder question = ExecutionInput.newExecutionInput(
                        body.path("query").asText())
                .variables(Http.JSON.convertValue(body.path("variables"), new TypeReference<Map<String, Object>>() {}));
        Points points = points(question.build());
        int cost = points == null ? 1 : points.points();
        if (!github.limits.admit(exchange, "graphql", cost, 1)) {
            return;
        }
        github.points.addAndGet(cost);
        github.nodes.addAndGet(points == null ? 0 : points.nodes());
        if (points != null && points.refusal() != null) {
            Http.json(exchange, 200, Map.of("errors", List.of(points.refusal())));
            return;
        }
        question.graphQLContext(Map.of("rateLimit", rateLimit(cost, points)));
        Http.json(exchange, 200, answers.execute(question));
    }

    /** Null for a question that does not fit the schema: whoever executes it will say so. */
    private static Points points(ExecutionInput question) {
        var parsed = ParseAndValidate.parseAndValidate(GraphQlAnswers.schema(), question);
        return parsed.isFailure()
                ? null
                : Points.of(GraphQlAnswers.schema(), parsed.getDocument(), question.getVariables());
    }

    private Map<String, Object> rateLimit(int cost, Points points) {
        return Map.of(
                "cost",
                cost,
                "nodeCount",
                points == null ? 0 : points.nodes(),
                "remaining",
                github.limits.remaining("graphql"),
                "resetAt",
                github.limits.reset("graphql").toString());
    }
}

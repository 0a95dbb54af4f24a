package dev.stoa.support.github;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetchingEnvironment;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** GraphQL, executed by graphql-java against GitHub's own public schema: a question that GitHub refuses fails here too. */
final class GraphQlAnswers {

    /** Takes seconds to build, and knows no data: the data is the root of each execution. */
    private static final GraphQL SCHEMA = GraphQL.newGraphQL(PublicSchema.with(Map.of(
                    "repository", call -> graph(call).repository(call.getArgument("owner"), call.getArgument("name")),
                    "node", call -> graph(call).node(call.getArgument("id")),
                    "nodes",
                            call -> call.<List<String>>getArgument("ids").stream()
                                    .map(graph(call)::node)
                                    .toList())))
            .build();

    private final RecordedGraph graph;

    GraphQlAnswers(RecordedData data, GitAnswers histories) {
        graph = new RecordedGraph(data, histories);
    }

    private static RecordedGraph graph(DataFetchingEnvironment call) {
        return call.getRoot();
    }

    /** @return the points that GitHub charges */
    int answer(HttpExchange exchange, int remaining) throws IOException {
        if (exchange.getRequestHeaders().getFirst("authorization") == null) {
            Http.json(exchange, 401, Map.of("message", "Bad credentials"));
            return 0;
        }
        JsonNode body = Http.JSON.readTree(exchange.getRequestBody());
        String question = body.path("query").asText();
        int points = Points.of(question);
        Http.limits(exchange, "graphql", remaining - points);
        var result = SCHEMA.execute(ExecutionInput.newExecutionInput(question)
                .root(graph)
                .variables(variables(body.path("variables")))
                .build());
        Http.json(exchange, 200, result.toSpecification());
        return points;
    }

    private static Map<String, Object> variables(JsonNode variables) {
        return Http.JSON.convertValue(variables, new TypeReference<Map<String, Object>>() {});
    }
}

package dev.stoa.support.github;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetchingEnvironment;
import java.io.IOException;
import java.util.Map;

/** GraphQL, executed by graphql-java against GitHub's own public schema: a question that GitHub refuses fails here too. */
final class GraphQlAnswers {

    /** Takes seconds to build, and knows no data: the data is the root of each execution. */
    private static final GraphQL SCHEMA = GraphQL.newGraphQL(PublicSchema.with(Map.of(
                    "Query",
                            Map.of(
                                    "repositoryOwner", call -> graph(call).owner(call.getArgument("login")),
                                    "repository",
                                            call -> graph(call)
                                                    .repository(call.getArgument("owner"), call.getArgument("name")),
                                    "node", call -> graph(call).node(call.getArgument("id")),
                                    "search",
                                            call -> graph(call)
                                                    .search(
                                                            call.getArgument("type"),
                                                            call.getArgument("query"),
                                                            call.getArgument("first"),
                                                            call.getArgument("after"))),
                    "Repository", Map.of("object", GraphQlAnswers::object))))
            .build();

    private final RecordedGraph graph;

    GraphQlAnswers(RecordedData data) {
        graph = new RecordedGraph(data);
    }

    private static RecordedGraph graph(DataFetchingEnvironment call) {
        return call.getRoot();
    }

    /** A file at the head of the default branch; its name in git is made up from its text. */
    private static Map<String, Object> object(DataFetchingEnvironment call) {
        Map<String, Object> repository = call.getSource();
        String path = call.<String>getArgument("expression").replaceFirst("^HEAD:", "");
        Object text = repository.get("files") instanceof Map<?, ?> files ? files.get(path) : null;
        return text == null
                ? null
                : Map.of("__typename", "Blob", "text", text, "oid", "%040x".formatted(0xFFFFFFFFL & text.hashCode()));
    }

    /** @return the points that GitHub charges */
    int answer(HttpExchange exchange, int remaining) throws IOException {
        if (exchange.getRequestHeaders().getFirst("authorization") == null) {
            Http.json(exchange, 401, Map.of("message", "Bad credentials"));
            return 0;
        }
        JsonNode body = Http.JSON.readTree(exchange.getRequestBody());
        String question = body.path("query").asText();
        Map<String, Object> variables = variables(body.path("variables"));
        int points = Points.of(question, variables);
        if (graph.isLimited()) {
            Http.limits(exchange, "graphql", remaining - points);
        }
        var result = SCHEMA.execute(ExecutionInput.newExecutionInput(question)
                .root(graph)
                .variables(variables)
                .build());
        Http.json(exchange, 200, result.toSpecification());
        return points;
    }

    private static Map<String, Object> variables(JsonNode variables) {
        return Http.JSON.convertValue(variables, new TypeReference<Map<String, Object>>() {});
    }
}

package dev.stoa.support.github;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;

/** GraphQL, executed by graphql-java against GitHub's own public schema: a question that GitHub refuses fails here too. */
final class GraphQlAnswers {

    /** Takes seconds to build, and knows no data: the data is the root of each execution. */
    private static final GraphQL SCHEMA = GraphQL.newGraphQL(PublicSchema.with(Map.of(
                    "repository", call -> graph(call).repository(call.getArgument("owner"), call.getArgument("name")),
                    "rateLimit", call -> call.getGraphQlContext().get("rateLimit"),
                    "node", call -> graph(call).node(call.getArgument("id")),
                    "nodes",
                            call -> call.<List<String>>getArgument("ids").stream()
                                    .map(graph(call)::node)
                                    .toList())))
            .build();

    private final RecordedGraph graph;

    GraphQlAnswers(RecordedData data) {
        graph = new RecordedGraph(data);
    }

    private static RecordedGraph graph(DataFetchingEnvironment call) {
        return call.getRoot();
    }

    static GraphQLSchema schema() {
        return SCHEMA.getGraphQLSchema();
    }

    Map<String, Object> execute(ExecutionInput.Builder question) {
        return SCHEMA.execute(question.root(graph).build()).toSpecification();
    }
}

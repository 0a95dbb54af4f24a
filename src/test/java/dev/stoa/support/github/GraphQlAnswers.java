package dev.stoa.support.github;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import java.util.Map;

/** GraphQL, executed by graphql-java against GitHub's own public schema: a question that GitHub refuses fails here too. */
final class GraphQlAnswers {

    /** Takes seconds to build, and knows no data: the data is the root of each execution. */
    private static final GraphQL SCHEMA = GraphQL.newGraphQL(PublicSchema.with(Map.of(
                    "Query",
                            Map.of(
                                    "repositoryOwner", call -> graph(call).owner(call.getArgument("login")),
                                    "user", call -> graph(call).user(call.getArgument("login")),
                                    "organization", call -> graph(call).organization(call.getArgument("login")),
                                    "repository",
                                            call -> graph(call)
                                                    .repository(call.getArgument("owner"), call.getArgument("name")),
                                    "rateLimit",
                                            call -> call.getGraphQlContext().get("rateLimit"),
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

    GraphQlAnswers(RecordedData data, GitAnswers histories) {
        graph = new RecordedGraph(data, histories);
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

    /** A commit by its hash, or a file at the head of the default branch. */
    private static Map<String, Object> object(DataFetchingEnvironment call) {
        Map<String, Object> repository = call.getSource();
        var commits = (CommitLookup) repository.get("commits");
        String sha = call.getArgument("oid");
        if (sha != null) {
            return commits.commit(sha);
        }
        String path = call.<String>getArgument("expression").replaceFirst("^HEAD:", "");
        Object text = repository.get("files") instanceof Map<?, ?> files ? files.get(path) : null;
        if (text == null) {
            return null;
        }
        // Only this file is ever fetched.
        String oid = path.equals(".mailmap") ? commits.blob(text.toString()) : "0".repeat(40);
        return Map.of("__typename", "Blob", "text", text, "oid", oid);
    }
}

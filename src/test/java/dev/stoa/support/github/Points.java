package dev.stoa.support.github;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What GitHub charges for a question, and what it refuses unread. One point is charged for each hundred requests that it would
 * take to fill all its connections; a connection must say how many of a hundred at most it wants; and all of them together
 * must not come to more than 500,000 nodes.
 *
 * @see <a href="https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api">GitHub: predicting
 *     the point value of a query</a>
 */
public final class Points extends QueryVisitorStub {

    private static final int LARGEST_PAGE = 100;
    private static final long MOST_NODES = 500_000;

    private long requests;
    private long nodes;
    private Map<String, String> refusal;

    private Points() {}

    /** What a question costs with these variables. */
    public static int of(String question, Map<String, Object> variables) {
        return filled(question, variables).points();
    }

    /** How many requests it would take to fill all its connections. */
    public static int connections(String question, Map<String, Object> variables) {
        return (int) filled(question, variables).requests;
    }

    /** How many nodes the answer may have. */
    public static int nodes(String question, Map<String, Object> variables) {
        return (int) filled(question, variables).nodes;
    }

    /** What a variable means that nobody gave does not matter to the price, only that there is one. */
    private static Points filled(String question, Map<String, Object> variables) {
        Document document = Parser.parse(question);
        Map<String, Object> all = new HashMap<>(variables);
        document.getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow()
                .getVariableDefinitions()
                .forEach(variable -> {
                    if (variable.getType() instanceof NonNullType type && variable.getDefaultValue() == null) {
                        all.putIfAbsent(variable.getName(), any(type.getType()));
                    }
                });
        return of(GraphQlAnswers.schema(), document, all);
    }

    private static Object any(Type<?> type) {
        if (type instanceof ListType) {
            return List.of();
        }
        return switch (((TypeName) type).getName()) {
            case "Int" -> 1;
            case "Boolean" -> true;
            default -> "any";
        };
    }

    /** @param document one that fits the schema */
    static Points of(GraphQLSchema schema, Document document, Map<String, Object> variables) {
        Points points = new Points();
        QueryTraverser.newQueryTraverser()
                .schema(schema)
                .document(document)
                .variables(variables)
                .build()
                .visitPreOrder(points);
        return points;
    }

    int points() {
        return (int) Math.max(1, Math.round(requests / 100.0));
    }

    long nodes() {
        return nodes;
    }

    /** GitHub's error, or null. */
    Map<String, String> refusal() {
        return refusal != null || nodes <= MOST_NODES
                ? refusal
                : error(
                        "MAX_NODE_LIMIT_EXCEEDED",
                        "This query requests up to %,d possible nodes which exceeds the maximum limit of %,d."
                                .formatted(nodes, MOST_NODES));
    }

    @Override
    public void visitField(QueryVisitorFieldEnvironment field) {
        if (!isConnection(field)) {
            return;
        }
        String name = field.getField().getName();
        Integer size = size(field);
        if (size == null) {
            if (lists(field.getField())) {
                refuse(
                        "MISSING_PAGINATION_BOUNDARIES",
                        "You must provide a `first` or `last` value to properly paginate the `%s` connection."
                                .formatted(name));
            }
            return;
        }
        if (size > LARGEST_PAGE) {
            refuse(
                    "EXCESSIVE_PAGINATION",
                    "Requesting %d records on the `%s` connection exceeds the `first` limit of %d records."
                            .formatted(size, name, LARGEST_PAGE));
        }
        long times = 1;
        for (var parent = field.getParentEnvironment(); parent != null; parent = parent.getParentEnvironment()) {
            Integer parentSize = isConnection(parent) ? size(parent) : null;
            times *= parentSize == null ? 1 : parentSize;
        }
        requests += times;
        nodes += times * size;
    }

    private void refuse(String type, String message) {
        refusal = refusal == null ? error(type, message) : refusal;
    }

    private static Map<String, String> error(String type, String message) {
        return Map.of("type", type, "message", message);
    }

    private static boolean isConnection(QueryVisitorFieldEnvironment field) {
        return GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType())
                .getName()
                .endsWith("Connection");
    }

    private static Integer size(QueryVisitorFieldEnvironment field) {
        Object size = field.getArguments().get("first");
        return (Integer) (size == null ? field.getArguments().get("last") : size);
    }

    /** Who only wants the total need not say how many. Fragments are taken to list. */
    private static boolean lists(Field connection) {
        return connection.getSelectionSet().getSelections().stream()
                .anyMatch(selection -> !(selection instanceof Field field)
                        || field.getName().equals("nodes")
                        || field.getName().equals("edges"));
    }
}

package dev.stoa.support.github;

import graphql.execution.RawVariables;
import graphql.language.Document;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
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
public final class Points {

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
        // With every fragment in each of its places.
        ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
                        schema, document, null, RawVariables.of(variables))
                .getTopLevelFields()
                .forEach(field -> points.count(schema, field, 1));
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

    private void count(GraphQLSchema schema, ExecutableNormalizedField field, long times) {
        long below = times;
        if (isConnection(schema, field)) {
            Integer size = size(field);
            if (size == null && lists(field)) {
                refuse(
                        "MISSING_PAGINATION_BOUNDARIES",
                        "You must provide a `first` or `last` value to properly paginate the `%s` connection."
                                .formatted(field.getName()));
            } else if (size != null) {
                if (size > LARGEST_PAGE) {
                    refuse(
                            "EXCESSIVE_PAGINATION",
                            "Requesting %d records on the `%s` connection exceeds the `first` limit of %d records."
                                    .formatted(size, field.getName(), LARGEST_PAGE));
                }
                requests += times;
                nodes += times * size;
                below = times * size;
            }
        }
        for (ExecutableNormalizedField child : field.getChildren()) {
            count(schema, child, below);
        }
    }

    private void refuse(String type, String message) {
        refusal = refusal == null ? error(type, message) : refusal;
    }

    private static Map<String, String> error(String type, String message) {
        return Map.of("type", type, "message", message);
    }

    private static boolean isConnection(GraphQLSchema schema, ExecutableNormalizedField field) {
        return GraphQLTypeUtil.unwrapAll(field.getType(schema)).getName().endsWith("Connection");
    }

    private static Integer size(ExecutableNormalizedField field) {
        Object size = field.getResolvedArguments().get("first");
        return (Integer) (size == null ? field.getResolvedArguments().get("last") : size);
    }

    /** Who only wants the total need not say how many. */
    private static boolean lists(ExecutableNormalizedField connection) {
        return connection.getChildren().stream()
                .anyMatch(field ->
                        field.getName().equals("nodes") || field.getName().equals("edges"));
    }
}

package dev.stoa.support.github;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import java.util.Map;

/**
 * What GitHub charges for a question: one point for each hundred requests that it would take to fill all its connections.
 *
 * @see <a href="https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api">GitHub: predicting
 *     the point value of a query</a>
 */
public final class Points {

    private final Document document;
    private final Map<String, Object> variables;

    private Points(Document document, Map<String, Object> variables) {
        this.document = document;
        this.variables = variables;
    }

    public static int of(String question, Map<String, Object> variables) {
        return Math.max(1, Math.round(connections(question, variables) / 100f));
    }

    /** How many connections it would take to fill all lists. */
    public static int connections(String question, Map<String, Object> variables) {
        Document document = Parser.parse(question);
        return new Points(document, variables).requests(operation(document).getSelectionSet(), 1);
    }

    /** How many nodes the answer could have at most; GitHub refuses a question for more than 500,000. */
    public static int nodes(String question, Map<String, Object> variables) {
        Document document = Parser.parse(question);
        return new Points(document, variables).nodes(operation(document).getSelectionSet(), 1);
    }

    private static OperationDefinition operation(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class).getFirst();
    }

    private int nodes(SelectionSet selections, int times) {
        int nodes = 0;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                nodes += switch (selection) {
                    case Field field -> {
                        int first = first(field);
                        yield times * first + nodes(field.getSelectionSet(), first > 0 ? times * first : times);
                    }
                    case InlineFragment inline -> nodes(inline.getSelectionSet(), times);
                    case FragmentSpread spread -> nodes(fragment(spread), times);
                    default -> 0;
                };
            }
        }
        return nodes;
    }

    private SelectionSet fragment(FragmentSpread spread) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(spread.getName()))
                .findFirst()
                .orElseThrow()
                .getSelectionSet();
    }

    private int requests(SelectionSet selections, int times) {
        int requests = 0;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                requests += switch (selection) {
                    case Field field -> {
                        int first = first(field);
                        yield (first > 0 ? times : 0)
                                + requests(field.getSelectionSet(), first > 0 ? times * first : times);
                    }
                    case InlineFragment inline -> requests(inline.getSelectionSet(), times);
                    case FragmentSpread spread -> requests(fragment(spread), times);
                    default -> 0;
                };
            }
        }
        return requests;
    }

    private int first(Field field) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals("first"))
                .mapToInt(argument -> switch (argument.getValue()) {
                    case IntValue number -> number.getValue().intValue();
                    case VariableReference variable -> ((Number) variables.get(variable.getName())).intValue();
                    default -> 0;
                })
                .findFirst()
                .orElse(0);
    }
}

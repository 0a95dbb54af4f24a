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
import graphql.parser.Parser;

/**
 * What GitHub charges for a question: one point for each hundred requests that it would take to fill all its connections.
 *
 * @see <a href="https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api">GitHub: predicting
 *     the point value of a query</a>
 */
final class Points {

    private final Document document;

    private Points(Document document) {
        this.document = document;
    }

    static int of(String question) {
        Document document = Parser.parse(question);
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).getFirst();
        return Math.max(1, Math.round(new Points(document).requests(operation.getSelectionSet(), 1) / 100f));
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
                    case FragmentSpread spread ->
                        requests(
                                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                                        .filter(fragment -> fragment.getName().equals(spread.getName()))
                                        .findFirst()
                                        .orElseThrow()
                                        .getSelectionSet(),
                                times);
                    default -> 0;
                };
            }
        }
        return requests;
    }

    private static int first(Field field) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals("first") && argument.getValue() instanceof IntValue)
                .mapToInt(
                        argument -> ((IntValue) argument.getValue()).getValue().intValue())
                .findFirst()
                .orElse(0);
    }
}

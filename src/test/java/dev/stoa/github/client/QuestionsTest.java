package dev.stoa.github.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.support.github.Points;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What GitHub charges for each question, and how many nodes its answer may have; the javadoc of the questions states both. */
class QuestionsTest {

    static Arguments[] questions() {
        return new Arguments[] {
            Arguments.of("ALL", OwnerQuestions.ALL, 100, 6, 5_402),
            Arguments.of("NEWS", OwnerQuestions.NEWS, 10, 4, 1_240),
            Arguments.of("SEARCH", OwnerQuestions.SEARCH, 100, 3, 400),
            Arguments.of("PULL_REQUESTS", Questions.PULL_REQUESTS, 100, 13, 10_100),
            Arguments.of("PULL_REQUESTS of three", Questions.PULL_REQUESTS, 3, 1, 303),
            Arguments.of("ISSUES", Questions.ISSUES, 100, 2, 4_100),
            Arguments.of("DISCUSSIONS", Questions.DISCUSSIONS, 100, 11, 6_100),
            Arguments.of("RELEASES", Questions.RELEASES, 100, 1, 100),
            Arguments.of("STARS", Questions.STARS, 100, 1, 100),
            Arguments.of("MORE_REVIEWS", Questions.MORE_REVIEWS, 100, 1, 600),
            Arguments.of("MORE_REVIEW_COMMENTS", Questions.MORE_REVIEW_COMMENTS, 100, 1, 100),
            Arguments.of("MORE_COMMENTS", Questions.MORE_COMMENTS, 100, 1, 200),
            Arguments.of("MORE_DISCUSSION_COMMENTS", Questions.MORE_DISCUSSION_COMMENTS, 100, 1, 600),
            Arguments.of("MORE_REPLIES", Questions.MORE_REPLIES, 100, 1, 100)
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void costsWhatItsJavadocSays(String name, String question, int first, int points, int nodes) {
        Map<String, Object> variables = new HashMap<>(Map.of("first", first, "begin", true, "type", "ISSUE"));
        List.of("login", "owner", "name", "id", "query", "pulls", "issues", "discussions")
                .forEach(variable -> variables.put(variable, variable));
        assertEquals(points, Points.of(question, variables));
        assertEquals(nodes, Points.nodes(question, variables));
        assertTrue(nodes <= 500_000, "GitHub refuses more");
    }
}

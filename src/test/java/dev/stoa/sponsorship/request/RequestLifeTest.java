package dev.stoa.sponsorship.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of a request as a table: every role, every state, every move; and the small values that requests are made of. */
class RequestLifeTest {

    /** From a state: where each role may move it. Nothing else is possible for anybody but administrators. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT,      editor,    SUBMITTED WITHDRAWN",
        "DRAFT,      approver,  ''",
        "DRAFT,      asker,     ''",
        "DRAFT,      viewer,    ''",
        "DRAFT,      finance,   ''",
        "DRAFT,      legal,     ''",
        "SUBMITTED,  editor,    DECLINED DEFERRED IN_REVIEW WITHDRAWN",
        "SUBMITTED,  approver,  DECLINED DEFERRED IN_REVIEW",
        "SUBMITTED,  asker,     WITHDRAWN",
        "SUBMITTED,  viewer,    ''",
        "SUBMITTED,  finance,   ''",
        "SUBMITTED,  legal,     ''",
        "IN_REVIEW,  editor,    DEFERRED NEEDS_INFO WITHDRAWN",
        "IN_REVIEW,  approver,  APPROVED DECLINED DEFERRED NEEDS_INFO",
        "IN_REVIEW,  asker,     WITHDRAWN",
        "IN_REVIEW,  viewer,    ''",
        "IN_REVIEW,  finance,   ''",
        "IN_REVIEW,  legal,     ''",
        "NEEDS_INFO, editor,    IN_REVIEW WITHDRAWN",
        "NEEDS_INFO, approver,  DECLINED IN_REVIEW",
        "NEEDS_INFO, asker,     IN_REVIEW WITHDRAWN",
        "NEEDS_INFO, viewer,    ''",
        "NEEDS_INFO, finance,   ''",
        "NEEDS_INFO, legal,     ''",
        "DEFERRED,   editor,    IN_REVIEW WITHDRAWN",
        "DEFERRED,   approver,  DECLINED IN_REVIEW",
        "DEFERRED,   asker,     WITHDRAWN",
        "DEFERRED,   viewer,    ''",
        "DEFERRED,   finance,   ''",
        "DEFERRED,   legal,     ''",
        "DECLINED,   editor,    ''",
        "DECLINED,   approver,  IN_REVIEW",
        "DECLINED,   asker,     ''",
        "DECLINED,   viewer,    ''",
        "DECLINED,   finance,   ''",
        "DECLINED,   legal,     ''",
        "APPROVED,   editor,    ''",
        "APPROVED,   approver,  IN_REVIEW",
        "APPROVED,   asker,     ''",
        "APPROVED,   viewer,    ''",
        "APPROVED,   finance,   ''",
        "APPROVED,   legal,     ''",
        "WITHDRAWN,  admin,     ''",
    })
    void everyRoleAndEveryMove(RequestState from, String role, String allowed) {
        var may = new TreeSet<String>();
        for (var to : RequestState.values()) {
            try {
                RequestLife.LIFE.check(Actor.of("somebody", role), from, to, "why", Set.of());
                may.add(to.name());
            } catch (Refusal refused) {
                assertTrue(refused.getMessage().endsWith("."), "a sentence for people");
            }
        }
        assertEquals(allowed, String.join(" ", may));
    }

    @Test
    void nobodyApprovesTheirOwnNotEvenAnAdministrator() {
        for (var role : List.of("approver", "admin")) {
            var refused = assertThrows(
                    Refusal.class,
                    () -> RequestLife.LIFE.check(
                            Actor.of("anna", role), RequestState.IN_REVIEW, RequestState.APPROVED, "", Set.of("anna")));
            assertEquals(Refusal.Cause.YOUR_OWN, refused.why());
        }
    }

    @Test
    void needsAreKeptInOneOrder() {
        assertEquals("CASH,IN_KIND,SWAG", Need.kept(List.of(Need.SWAG, Need.CASH, Need.IN_KIND, Need.CASH)));
        assertEquals(Need.IN_KIND, Need.of(" In kind ").orElseThrow());
        assertTrue(Need.of("gold").isEmpty());
        Arrays.stream(Need.values())
                .forEach(need -> assertEquals(need, Need.of(need.id()).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"'', 0, , ", "3, 1, 3.0000, 0", "3 5, 2, 4.0000, 2", "1.5 2 4, 3, 2.5000, 2.5"})
    void reviewersTogether(String means, int reviewers, BigDecimal mean, BigDecimal spread) {
        var opinion = Opinion.of(
                means.isEmpty()
                        ? List.of()
                        : Arrays.stream(means.split(" ")).map(BigDecimal::new).toList());
        assertEquals(reviewers, opinion.reviewers());
        assertEquals(mean, opinion.mean());
        assertEquals(0, spread == null ? 0 : spread.compareTo(opinion.spread()));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-Q1, 2027-01-01, 2027-04-01, 2026-Q4, 2027-Q2",
        "2027-Q4, 2027-10-01, 2028-01-01, 2027-Q3, 2028-Q1",
        "odd,     2026-10-01, 2027-01-01, 2026-Q3, 2027-Q1",
    })
    void quarters(String typed, LocalDate from, LocalDate until, String before, String after) {
        var quarter = Quarter.of(typed, LocalDate.of(2026, 11, 28));
        assertEquals(from, quarter.from());
        assertEquals(until, quarter.until());
        assertEquals(before, quarter.before().toString());
        assertEquals(after, quarter.after().toString());
    }
}

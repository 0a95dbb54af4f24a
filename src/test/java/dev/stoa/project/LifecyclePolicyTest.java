package dev.stoa.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the policy proposes, at its edges; today is 1 October 2026, 90 days before is 3 July. */
class LifecyclePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    private static final LifecycleSettings DEFAULTS = new LifecycleSettings() {
        @Override
        public int noResponseDays() {
            return 90;
        }

        @Override
        public int noCommitDays() {
            return 365;
        }

        @Override
        public int newActivityDays() {
            return 90;
        }

        @Override
        public int newActivityCommits() {
            return 10;
        }
    };

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        # lifecycle, archived, last commit, recent, last answer, waiting, oldest,     rule,               to
        UNDECIDED,   false,    -,           0,      -,           0,       -,          -,                  -
        UNDECIDED,   true,     -,           0,      -,           0,       -,          ARCHIVED_ON_GITHUB, ARCHIVED
        ARCHIVED,    true,     2020-01-01,  0,      -,           9,       2020-01-01, -,                  -
        ACTIVE,      false,    2025-10-02,  0,      -,           0,       -,          -,                  -
        ACTIVE,      false,    2025-10-01,  0,      -,           0,       -,          NO_COMMIT,          MAINTENANCE
        INCUBATING,  false,    2025-10-01,  0,      -,           0,       -,          NO_COMMIT,          MAINTENANCE
        MAINTENANCE, false,    2025-10-01,  0,      -,           0,       -,          -,                  -
        MAINTENANCE, false,    2024-10-01,  0,      -,           0,       -,          NO_COMMIT,          ARCHIVED
        ARCHIVED,    false,    2010-10-01,  0,      -,           0,       -,          -,                  -
        ACTIVE,      false,    2026-09-01,  50,     2026-07-03,  1,       2026-07-03, NO_RESPONSE,        MAINTENANCE
        ACTIVE,      false,    2026-09-01,  50,     2026-07-04,  1,       2026-07-03, -,                  -
        ACTIVE,      false,    2026-09-01,  50,     2026-07-03,  1,       2026-07-04, -,                  -
        ACTIVE,      false,    2026-09-01,  50,     -,           1,       2026-07-03, NO_RESPONSE,        MAINTENANCE
        ACTIVE,      false,    2026-09-01,  50,     -,           0,       -,          -,                  -
        MAINTENANCE, false,    2026-09-01,  9,      -,           4,       2020-07-03, -,                  -
        MAINTENANCE, false,    2026-09-01,  10,     -,           4,       2020-07-03, NEW_ACTIVITY,       ACTIVE
        ARCHIVED,    false,    2026-09-01,  10,     -,           0,       -,          NEW_ACTIVITY,       MAINTENANCE
        ACTIVE,      true,     2020-09-01,  0,      -,           0,       -,          ARCHIVED_ON_GITHUB, ARCHIVED
        """)
    void proposes(
            Lifecycle lifecycle,
            boolean archived,
            LocalDate lastCommit,
            long recent,
            LocalDate lastAnswer,
            long waiting,
            LocalDate oldest,
            LifecyclePolicy.Rule rule,
            Lifecycle to) {
        var evidence =
                new LifecycleEvidence(1, "lute", lifecycle, archived, lastCommit, recent, lastAnswer, waiting, oldest);
        var wish = new LifecyclePolicy(DEFAULTS).judge(evidence, TODAY);
        assertEquals(rule, wish.map(LifecyclePolicy.Wish::rule).orElse(null));
        assertEquals(to, wish.map(LifecyclePolicy.Wish::to).orElse(null));
        wish.ifPresent(made -> assertEquals(
                true,
                ProjectLife.LIFE.rule(lifecycle, to).isPresent(),
                "staff can accept what is proposed: " + lifecycle + " to " + to));
    }
}

package dev.stoa.github.sync;

import dev.stoa.github.sync.SyncQueries.Failure;
import dev.stoa.github.sync.SyncQueries.Hidden;
import dev.stoa.github.sync.SyncQueries.Listed;
import dev.stoa.github.sync.SyncQueries.Owner;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The sync as staff see it.
 *
 * @param admin may start and stop
 * @param live the page comes anew by itself while a run is under way
 * @param problems what stands on top: one sentence each
 * @param now the run under way, else null
 * @param latest the newest run that has begun, for its allowances; null before the first
 * @param dry the newest dry run with its findings, if no other run came after it; else null
 * @param runs the latest, newest first
 */
record SyncPage(
        boolean admin,
        boolean live,
        List<String> problems,
        RunStanding now,
        RunStanding latest,
        RunStanding dry,
        List<Owner> owners,
        Listed<Failure> failures,
        List<RunStanding> runs,
        Listed<Hidden> hidden) {

    static SyncPage of(
            boolean admin,
            boolean live,
            String refusal,
            List<Owner> owners,
            RunStanding ended,
            List<RunStanding> runs,
            Listed<Failure> failures,
            Listed<Hidden> hidden) {
        RunStanding newest = runs.isEmpty() ? null : runs.getFirst();
        RunStanding now = newest != null && newest.underWay() ? newest : null;
        RunStanding before = now == null ? newest : runs.size() > 1 ? runs.get(1) : null;
        boolean interrupted = before != null && (before.silent() || before.state() == RunState.INTERRUPTED);
        List<String> problems = Stream.of(
                        refusal,
                        // What the newest run could not do stays true until another one can.
                        ended == null ? null : ended.failure(),
                        interrupted && now == null ? before.outcome() : null)
                .filter(Objects::nonNull)
                .toList();
        return new SyncPage(
                admin,
                live && now != null,
                problems,
                now,
                runs.stream()
                        .filter(run -> run.state() != RunState.ASKED)
                        .findFirst()
                        .orElse(null),
                newest != null && newest.findings() != null ? newest : null,
                owners,
                failures,
                runs,
                hidden);
    }
}

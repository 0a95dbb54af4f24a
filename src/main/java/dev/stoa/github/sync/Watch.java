package dev.stoa.github.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a run tells while it works, and whom it asks whether to go on. Called from many threads; whoever watches reads {@link
 * #counts}.
 */
final class Watch {

    private final StopSignal signal = new StopSignal();
    private final GitHubSource source;
    private final Budget before;
    private final Map<Long, Integer> left = new HashMap<>();
    private int repositories;
    private int repositoriesDone;
    private int parts;
    private int partsDone;
    private long records;
    private int failures;
    private int failuresBeside;
    private Findings findings;

    Watch(GitHubSource source) {
        this.source = source;
        before = source.budget();
    }

    StopSignal signal() {
        return signal;
    }

    /** @see StopSignal#whileAsking */
    <T> T ask(Supplier<T> question) throws InterruptedException {
        return signal.whileAsking(question);
    }

    /**
     * What will be read.
     *
     * @param waiting failed parts whose next attempt is not due
     */
    synchronized void planned(List<DueParts.Due> due, int waiting) {
        for (DueParts.Due one : due) {
            left.put(one.repository().id(), one.told().size());
            parts += one.told().size();
        }
        repositories = due.size();
        failures += waiting;
    }

    synchronized void read(int more) {
        records += more;
    }

    /** A part is at its end, or has failed. */
    synchronized void finished(Followed repository, boolean failed) {
        partsDone++;
        failures += failed ? 1 : 0;
        if (left.merge(repository.id(), -1, Integer::sum) == 0) {
            repositoriesDone++;
        }
    }

    /** How many subjects beside repositories fail by now. */
    synchronized void beside(int failing) {
        failuresBeside = failing;
    }

    synchronized void found(Findings found) {
        findings = found;
    }

    synchronized Findings findings() {
        return findings;
    }

    synchronized Counts counts() {
        Budget spent = source.budget().since(before);
        return new Counts(
                repositories,
                repositoriesDone,
                parts,
                partsDone,
                records,
                failures + failuresBeside,
                failuresBeside,
                spent);
    }
}

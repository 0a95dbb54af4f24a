package dev.stoa.github.terminal;

import dev.stoa.github.sync.Findings;
import dev.stoa.github.sync.RunRows;
import dev.stoa.github.sync.RunStanding;
import dev.stoa.github.sync.RunState;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Shows a run until it is over: a bar that moves on a terminal, a line every few seconds elsewhere. */
final class RunScreen {

    private static final Duration BAR_EVERY = Duration.ofMillis(300);
    private static final Duration LINE_EVERY = Duration.ofSeconds(3);
    private static final int BAR = 40;
    private static final int WORDS = 28;
    private static final int FAILURES = 20;

    /** Up to the line of the bar, and clear it. */
    private static final String AGAIN = "\033[1A\r\033[K";

    private static final String CLEAR = "\r\033[K";

    private final RunRows rows;
    private final PrintStream out;
    private final boolean bar;
    private final int columns;

    RunScreen(RunRows rows, PrintStream out, boolean bar, int columns) {
        this.rows = rows;
        this.out = out;
        this.bar = bar;
        this.columns = columns;
    }

    /** The launcher knows what kind of terminal there is. */
    static RunScreen ofThisProcess(RunRows rows) {
        return new RunScreen(
                rows, System.out, Boolean.getBoolean("dev.stoa.bar"), Integer.getInteger("dev.stoa.columns", 80));
    }

    /** @return the code of {@link SyncCommand} */
    int follow(long id) {
        RunStanding run = rows.of(id).orElseThrow();
        boolean drawn = false;
        while (run.underWay()) {
            if (bar) {
                out.print((drawn ? AGAIN : CLEAR) + cut(drawing(run)) + "\n" + CLEAR + cut(numbers(run)));
                drawn = true;
            } else {
                out.println(progress(run) + ", " + numbers(run));
            }
            out.flush();
            pause(id);
            run = rows.of(id).orElseThrow();
        }
        if (drawn) {
            out.print(CLEAR + AGAIN);
        }
        return end(run);
    }

    /** Until the next picture, or the end. */
    private void pause(long id) {
        Duration every = bar ? BAR_EVERY : LINE_EVERY;
        for (Duration waited = Duration.ZERO; waited.compareTo(every) < 0; waited = waited.plus(BAR_EVERY)) {
            LockSupport.parkNanos(BAR_EVERY.toNanos());
            if (rows.of(id).filter(RunStanding::underWay).isEmpty()) {
                return;
            }
        }
    }

    /** The words beside it come first: on a narrow terminal the bar is short. */
    private String drawing(RunStanding run) {
        int length = Math.clamp(columns - WORDS, 0, BAR);
        int full = length * run.percent() / 100;
        return "[" + "#".repeat(full) + ".".repeat(length - full) + "] " + progress(run);
    }

    private static String progress(RunStanding run) {
        if (run.state() == RunState.ASKED) {
            return "Waiting for the portal";
        }
        if (run.state() == RunState.STOPPING) {
            return "Stopping";
        }
        if (run.parts() == 0) {
            return "Listing the repositories";
        }
        return run.percent() + " %" + (run.left().isEmpty() ? "" : ", " + run.leftInWords());
    }

    private static String numbers(RunStanding run) {
        String spent = count(run.budget().requests(), "request") + ", "
                + count(run.budget().points(), "point");
        return run.parts() == 0
                ? spent
                : "%,d of %,d repositories, %s, %s"
                        .formatted(run.repositoriesDone(), run.repositories(), count(run.records(), "record"), spent);
    }

    private static String count(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }

    private int end(RunStanding run) {
        out.printf(
                "%s: %s after %s%n%s%n", run.kind().label(), run.word(), RunStanding.words(run.took()), numbers(run));
        if (!run.outcome().isEmpty()) {
            out.println(run.outcome());
        }
        if (run.findings() != null) {
            found(run.findings());
        } else if (run.failures() > 0) {
            List<String> failing = rows.failing(FAILURES);
            out.printf("%s, to be tried again:%n", count(run.failures(), "failure"));
            failing.forEach(line -> out.println("  " + line));
        }
        return run.state() == RunState.DONE && run.failures() == 0 && run.failure() == null ? 0 : SyncCommand.FAILED;
    }

    private void found(Findings found) {
        names("new", found.fresh());
        names("changed", found.changed());
        names("gone", found.gone());
        out.printf(
                Locale.ENGLISH,
                "It would read %,d parts with about %,d requests and %,d points. Nothing was stored.%n",
                found.parts(),
                found.requests(),
                found.points());
    }

    private void names(String what, Findings.Names found) {
        if (found.count() > 0) {
            String more = found.more() > 0 ? " and " + found.more() + " more" : "";
            out.printf("%d %s: %s%s%n", found.count(), what, String.join(", ", found.names()), more);
        }
    }

    /** What does not fit is left out from the last comma on. */
    private String cut(String line) {
        if (line.length() < columns) {
            return line;
        }
        int comma = line.lastIndexOf(", ", columns - 1);
        return line.substring(0, comma > 0 ? comma : Math.max(1, columns - 1));
    }
}

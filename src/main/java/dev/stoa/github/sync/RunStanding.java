package dev.stoa.github.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a run stands, as its row says. All times are the database's (UTC).
 *
 * @param startedAt when it began; of one that is asked for, when it was asked for
 * @param heartbeatAt when its process last wrote
 * @param silent it should write and has not for longer than the lease: its process has died
 * @param repositories with at least one part to read; 0 until the lists are read
 * @param failures parts that failed, or still wait for their next attempt
 * @param failure why it failed as a whole, or what is wrong with an organisation; null when nothing is
 * @param findings of a dry run, else null
 */
public record RunStanding(
        long id,
        RunKind kind,
        RunState state,
        String source,
        String askedBy,
        String stoppedBy,
        Instant startedAt,
        Instant heartbeatAt,
        Instant finishedAt,
        boolean silent,
        int repositories,
        int repositoriesDone,
        int parts,
        int partsDone,
        long records,
        Budget budget,
        int failures,
        String failure,
        Findings findings) {

    public boolean underWay() {
        return state.underWay() && !silent;
    }

    /** Done of planned, 0 to 100; below 100 for as long as it runs. */
    public int percent() {
        if (state == RunState.DONE) {
            return 100;
        }
        return parts == 0 ? 0 : (int) Math.min(99, 100L * partsDone / parts);
    }

    public Duration took() {
        return Duration.between(startedAt, finishedAt == null ? heartbeatAt : finishedAt);
    }

    public String tookInWords() {
        return state == RunState.ASKED ? "" : words(took());
    }

    /** The badge's word; a silent run has died, whatever its row says. */
    public String word() {
        return silent ? RunState.INTERRUPTED.label() : state.label();
    }

    /** The badge's class. */
    public String tone() {
        if (silent) {
            return "bad";
        }
        return switch (state) {
            case ASKED, RUNNING, STOPPING, STOPPED -> "wait";
            case DONE -> failure == null && failures == 0 ? "good" : "wait";
            case FAILED, INTERRUPTED -> "bad";
        };
    }

    /** By the pace so far; empty until something is done, and when it does not run. Never negative. */
    public Optional<Duration> left() {
        if (state != RunState.RUNNING || silent || partsDone <= 0 || parts <= 0) {
            return Optional.empty();
        }
        double part = Math.max(0, took().toMillis()) / (double) partsDone;
        return Optional.of(Duration.ofMillis(Math.round(part * Math.max(0, parts - partsDone))));
    }

    /** "about 2 min left"; empty while nobody can know. */
    public String leftInWords() {
        return left().map(left -> "about " + words(left) + " left").orElse("");
    }

    /** Two digits at most: {@code 45 s}, {@code 12 min}, {@code 3 h}. */
    public static String words(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 90) {
            return seconds + " s";
        }
        return seconds < 5_400 ? (seconds + 30) / 60 + " min" : (seconds + 1_800) / 3_600 + " h";
    }

    /** What to say of it when it is over, or has died. */
    public String outcome() {
        if (silent || state == RunState.INTERRUPTED) {
            return "Interrupted: its process ended. The next one goes on where it was.";
        }
        return switch (state) {
            case STOPPED ->
                "Stopped by " + (stoppedBy == null ? "the end of its process" : stoppedBy)
                        + ". The next one goes on where it was.";
            case DONE, FAILED -> failure == null ? "" : failure;
            default -> "";
        };
    }
}

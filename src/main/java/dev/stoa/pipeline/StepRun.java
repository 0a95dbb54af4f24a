package dev.stoa.pipeline;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a step's last run went, and whether it is asked for. One row a step; written by the updates below, since derived data
 * changes no answer and so must not mark the data version as a changed entity would.
 */
@Entity
@Table(name = "pipeline_run")
public class StepRun extends PanacheEntityBase {

    /** How the last run stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Id
    public String step;

    public String state;

    /** Of the last run. */
    public Instant startedAt;

    /** Of the last run, whether it succeeded or not; null while it runs. */
    public Instant finishedAt;

    /** When a run last succeeded, or null. */
    public Instant doneAt;

    /** Changed by the last run. */
    public long rows;

    /** Why the last run failed: a sentence, or null. */
    public String failure;

    /** Failed runs since the last that succeeded. */
    public int attempts;

    /** Not before; null: as soon as there is something to do. */
    public Instant dueAt;

    /** Since when it is asked for once more, and by whom; null when nobody did. */
    public Instant askedAt;

    public String askedBy;
    public LocalDate askedFrom;
    public LocalDate askedTo;

    /** What is known of each step; one that never ran is missing. */
    static Map<String, StepRun> all() {
        Map<String, StepRun> runs = new HashMap<>();
        List<StepRun> rows = listAll();
        rows.forEach(run -> runs.put(run.step, run));
        return runs;
    }

    Span asked() {
        return new Span(askedFrom, askedTo);
    }

    boolean failed() {
        return State.FAILED.name().equals(state);
    }

    static void began(String step, Instant now) {
        sql("""
                insert into pipeline_run as r (step, state, started_at) values (?1, 'RUNNING', ?2)
                on conflict (step) do update set state = 'RUNNING', started_at = excluded.started_at, finished_at = null""", step, now);
    }

    /** @param asked what was asked for when the run began: what was asked for since stays */
    static void succeeded(String step, long rows, Instant asked, Instant now) {
        sql("""
                update pipeline_run set state = 'DONE', finished_at = ?2, done_at = ?2, rows = ?3, failure = null, attempts = 0,
                  due_at = null where step = ?1""", step, now, rows);
        if (asked != null) {
            sql("""
                    update pipeline_run set asked_at = null, asked_by = null, asked_from = null, asked_to = null
                    where step = ?1 and asked_at = ?2""", step, asked);
        }
    }

    static void failed(String step, String why, int attempts, Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        Instant due = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        sql("""
                update pipeline_run set state = 'FAILED', finished_at = ?2, failure = ?3, attempts = ?4, due_at = ?5
                where step = ?1""", step, now, why, attempts, due);
    }

    /** Asks for it once more, at once; what is asked for already is widened. */
    static void ask(String step, Span span, String by, Instant now) {
        StepRun before = findById(step);
        Span all = before == null || before.askedAt == null ? span : span.and(before.asked());
        sql("""
                insert into pipeline_run as r (step, asked_at, asked_by, asked_from, asked_to)
                values (?1, ?2, ?3, cast(nullif(?4, '') as date), cast(nullif(?5, '') as date))
                on conflict (step) do update set asked_at = excluded.asked_at, asked_by = excluded.asked_by,
                  asked_from = excluded.asked_from, asked_to = excluded.asked_to, due_at = null""", step, now, by, text(all.from()), text(all.to()));
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static void sql(String statement, Object... values) {
        var query = getEntityManager().createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}

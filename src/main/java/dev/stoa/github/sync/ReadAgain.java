package dev.stoa.github.sync;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.hibernate.Session;

/**
 * A targeted sync: what somebody knows to be read again, although no list says so. A webhook that tells of more than it
 * holds asks for it, and so does a repair. Says what is due, and then when: {@link #soon} or {@link #ask}. Asks GitHub nothing
 * itself; joins the caller's transaction.
 */
@ApplicationScoped
public class ReadAgain {

    /** How a part's row says that somebody asked for it. */
    static final String ASKED = "asked ";

    /** Those who ask meanwhile share the run. A run that is under way was planned without them: theirs follows it at once. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final TaskInstanceId RUN = TaskInstanceId.of(SyncJob.RUN, RecurringTask.INSTANCE);

    // What the part is told to be differs from what any reading under way believes, which therefore does not settle it;
    // and
    // nothing counts as read, so that a listing which tells what it told before does not settle it either.
    private static final String DUE = """
            insert into sync_part as p (repository_id, part, told)
            select r.id, t.part, 'asked ' || cast(:now as text)
            from repository r cross join unnest(cast(:parts as text[])) as t(part)
            where r.id = any(cast(:repositories as bigint[]))
            order by 1, 2
            on conflict (repository_id, part) do update set %s
                told = excluded.told, read_to = null, items = case when p.items > 0 then p.items end, due_at = null""";

    private final Session session;
    private final SchedulerClient jobs;
    private final RunRows runs;
    private final GitHubSource github;
    private final Clock clock;

    ReadAgain(Session session, SchedulerClient jobs, Runs runs, GitHubSource github, Clock clock) {
        this.session = session;
        this.jobs = jobs;
        this.runs = runs.rows();
        this.github = github;
        this.clock = clock;
    }

    /**
     * What changed in parts of repositories since they were read last. A repository that nobody told of is left out; one that
     * is not followed is not read all the same.
     */
    @Transactional
    public void parts(Collection<Long> repositories, Set<Part> parts) {
        makeDue(repositories, parts, "");
    }

    /** The same from their beginning; until then what is complete stays so. */
    @Transactional
    public void whole(Collection<Long> repositories, Set<Part> parts) {
        makeDue(repositories, parts, "cursor = null,");
    }

    /**
     * The same, and what GitHub lists no more is gone then: for whoever has found that we hold more than there is. Of parts
     * other than stars and issues it is {@link #whole}.
     */
    @Transactional
    public void exact(Collection<Long> repositories, Set<Part> parts) {
        makeDue(repositories, parts, "cursor = null, exact = true,");
    }

    private void makeDue(Collection<Long> repositories, Set<Part> parts, String from) {
        Set<Part> possible = EnumSet.copyOf(github.parts());
        possible.retainAll(parts);
        if (repositories.isEmpty() || possible.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(DUE.formatted(from))
                .setParameter("now", clock.instant().toString())
                .setParameter("parts", possible.stream().map(Part::name).toArray(String[]::new))
                .setParameter("repositories", repositories.toArray(Long[]::new))
                .executeUpdate();
    }

    /** Organisations or users are listed as a whole; parts that stand otherwise than when they were read are then due. */
    @Transactional
    public void owners(Collection<String> owners) {
        if (!owners.isEmpty()) {
            SyncOwner.update(
                    "mark = null, asks = asks + 1 where owner in ?1",
                    owners.stream().map(owner -> owner.toLowerCase(Locale.ROOT)).toList());
        }
    }

    /** The next run begins within half a minute, or when the one under way ends. */
    @Transactional
    public void soon() {
        Instant soon = clock.instant().plus(SOON);
        try {
            jobs.getScheduledExecution(RUN)
                    .filter(run -> !run.isPicked() && run.getExecutionTime().isAfter(soon))
                    .ifPresent(run -> jobs.reschedule(RUN, soon));
        } catch (TaskInstanceException begun) {
            // It began in this moment; what it leaves the next one reads, which then follows it.
        }
    }

    /**
     * A run begins at once, unless one is under way.
     *
     * @param by as staff read it
     */
    public void ask(String by) {
        new Asking(runs, jobs).ask(RunKind.CHANGES, by);
    }
}

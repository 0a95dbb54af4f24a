package dev.stoa.pipeline;

import dev.stoa.platform.StartRefused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * All steps, in order. A round runs those that are due: asked for by staff, or with something to do, or not yet run this
 * night. A step that failed is tried again later and later and holds up what depends on it, nothing else.
 */
@ApplicationScoped
public class Pipeline {

    private static final Logger LOG = Logger.getLogger(Pipeline.class);

    /** The nightly ones are due once a day from then on (UTC). */
    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    private final Collection<Step> all;
    private final StepLock lock;
    private final Clock clock;
    private volatile Graph graph;

    @Inject
    Pipeline(@Any Instance<Step> steps, StepLock lock, Clock clock) {
        this(steps.stream().toList(), lock, clock);
    }

    Pipeline(Collection<Step> steps, StepLock lock, Clock clock) {
        this.all = steps;
        this.lock = lock;
        this.clock = clock;
    }

    /** @throws StartRefused when steps depend on each other in a circle */
    void check(@Observes StartupEvent event) {
        try {
            graph();
        } catch (IllegalArgumentException circle) {
            throw new StartRefused(circle.getMessage(), circle);
        }
    }

    Graph graph() {
        if (graph == null) {
            graph = new Graph(all);
        }
        return graph;
    }

    /** Runs what is due of this pace, one after the other. */
    public void round(Step.Pace pace) {
        for (Step step : graph().steps()) {
            if (step.pace() == pace && isDue(step, runs())) {
                lock.alone(step.name(), () -> runIfStillDue(step));
            }
        }
    }

    /** Runs everything that is due now, whatever its pace. */
    public void round() {
        for (Step step : graph().steps()) {
            if (isDue(step, runs())) {
                lock.alone(step.name(), () -> runIfStillDue(step));
            }
        }
    }

    /** Asks for a step and all that depend on it to make these days anew; they run with the next rounds. */
    void again(String step, Span span, String by) {
        QuarkusTransaction.requiringNew()
                .run(() -> graph().withDependents(step).forEach(name -> StepRun.ask(name, span, by, clock.instant())));
    }

    /** The step that has to succeed, or to run, before this one may. */
    Optional<String> heldUpBy(Step step, Map<String, StepRun> runs) {
        return graph().steps().stream()
                .map(Step::name)
                .filter(graph().allBefore(step.name())::contains)
                .filter(name -> runs.containsKey(name) && (runs.get(name).failed() || runs.get(name).askedAt != null))
                .findFirst();
    }

    private static Map<String, StepRun> runs() {
        return QuarkusTransaction.requiringNew().call(StepRun::all);
    }

    private boolean isDue(Step step, Map<String, StepRun> runs) {
        StepRun last = runs.get(step.name());
        Instant now = clock.instant();
        if (heldUpBy(step, runs).isPresent() || last != null && last.dueAt != null && now.isBefore(last.dueAt)) {
            return false;
        }
        if (last != null && (last.askedAt != null || last.failed())) {
            return true;
        }
        return switch (step.pace()) {
            case OFTEN -> step.due();
            case NIGHTLY -> last == null || last.doneAt == null || last.doneAt.isBefore(lastNight(now));
        };
    }

    private static Instant lastNight(Instant now) {
        var today = now.atZone(ZoneOffset.UTC).with(NIGHT);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    /** Another replica may have run it between our look and our lock. */
    private void runIfStillDue(Step step) {
        Map<String, StepRun> runs = runs();
        if (isDue(step, runs)) {
            run(step, runs.get(step.name()));
        }
    }

    private void run(Step step, StepRun last) {
        Instant asked = last == null ? null : last.askedAt;
        QuarkusTransaction.requiringNew().run(() -> StepRun.began(step.name(), clock.instant()));
        try {
            long rows = asked == null ? step.run() : step.again(last.asked());
            QuarkusTransaction.requiringNew().run(() -> StepRun.succeeded(step.name(), rows, asked, clock.instant()));
        } catch (RuntimeException e) {
            String why = sentence(e);
            LOG.warnf("The step %s of the pipeline failed: %s", step.name(), why);
            int attempts = last == null ? 1 : last.attempts + 1;
            QuarkusTransaction.requiringNew().run(() -> StepRun.failed(step.name(), why, attempts, clock.instant()));
        }
    }

    /** The innermost cause's first line: the others only say that there is a cause. */
    private static String sentence(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.lines().findFirst().orElse("").replace("\0", "");
    }
}

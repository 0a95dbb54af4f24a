package dev.stoa.contribution.health;

import dev.stoa.pipeline.Span;
import dev.stoa.pipeline.Step;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/** Once a night: which projects seem to stand elsewhere than staff once decided. Staff decide again, or decline. */
@Singleton
class LifecycleStep implements Step {

    private final LifecycleProposals proposals;
    private final Clock clock;

    LifecycleStep(LifecycleProposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lifecycle";
    }

    @Override
    public String says() {
        return "Where projects may stand";
    }

    @Override
    public Set<String> inputs() {
        return Set.of("activity_day", "affiliation_span", "pull_request", "issue", "contribution", "repository");
    }

    @Override
    public Set<String> outputs() {
        return Set.of("lifecycle_proposal");
    }

    /** Proposals are about today, whatever the span. */
    @Override
    public long again(Span span) {
        return proposals.run(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}

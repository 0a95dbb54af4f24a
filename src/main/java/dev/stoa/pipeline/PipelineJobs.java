package dev.stoa.pipeline;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.stoa.pipeline.Step.Pace;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Looks for steps that are due. Two jobs, so that no long night holds up what is wanted within seconds. */
class PipelineJobs {

    @Produces
    @Singleton
    RecurringTask<Void> often(Pipeline pipeline) {
        return Tasks.recurring("pipeline-often", FixedDelay.ofSeconds(4))
                .execute((instance, context) -> pipeline.round(Pace.OFTEN));
    }

    @Produces
    @Singleton
    RecurringTask<Void> nightly(Pipeline pipeline) {
        return Tasks.recurring("pipeline-nightly", FixedDelay.ofSeconds(20))
                .execute((instance, context) -> pipeline.round(Pace.NIGHTLY));
    }
}

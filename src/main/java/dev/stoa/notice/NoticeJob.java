package dev.stoa.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Looks for notices to be mailed, a moment after they were written. */
class NoticeJob {

    @Produces
    @Singleton
    RecurringTask<Void> mail(NoticeMail mail) {
        return Tasks.recurring("notice-mail", FixedDelay.ofSeconds(15)).execute((instance, context) -> mail.sendDue());
    }
}

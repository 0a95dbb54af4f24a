package dev.stoa.event.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.stoa.event.imports.ImportRun.State;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** What people ask of imports; the work itself is {@link ImportWork}'s. */
@Singleton
class ImportDesk {

    @Inject
    ImportRows rows;

    @Inject
    ImportJob job;

    @Inject
    SchedulerClient client;

    @Inject
    Clock clock;

    /** It cannot be taken any more; the message says why. */
    static final class Late extends RuntimeException {
        Late(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** Where it comes from: files, or else an address. */
    record Origin(List<Upload> files, URI address) {

        String name() {
            var names = address != null
                    ? address.toString()
                    : files.stream().map(Upload::name).limit(5).collect(Collectors.joining(", "));
            return files.size() > 5 ? names + " and %d more".formatted(files.size() - 5) : names;
        }
    }

    /** @return the number of the run; its rows are there as soon as they are read */
    @Transactional
    public long begin(Target target, Long group, Origin origin, List<String> topics, String by) {
        var run = new ImportRun();
        run.target = target;
        run.groupId = group;
        run.source = origin.name();
        run.address = origin.address() == null ? null : origin.address().toString();
        run.topics = String.join(",", topics);
        run.state = State.READING;
        run.startedBy = by;
        run.startedAt = clock.instant();
        run.persist();
        rows.keepFiles(run.id, origin.files());
        job.ask(client, run.id, clock.instant());
        return run.id;
    }

    /** Has taken what was shown. @param seen the version of the run that the page showed */
    @Transactional
    public void take(long id, int seen, String by) {
        var run = ImportRun.toChange(id).orElseThrow(NotFoundException::new);
        if (run.state != State.SHOWN || run.version != seen) {
            throw new Late("Somebody has decided on this import already.");
        }
        if (!run.fresh(clock.instant())) {
            throw new Late(
                    "What is shown here is older than a day. Read it again, so that you see what it would do now.");
        }
        run.state = State.TAKING;
        run.takenBy = by;
        run.rowsDone = 0;
        job.ask(client, run.id, clock.instant());
    }
}

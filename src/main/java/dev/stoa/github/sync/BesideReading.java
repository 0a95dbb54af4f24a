package dev.stoa.github.sync;

import dev.stoa.github.sync.Beside.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Reads what is due beside repositories. The failure of one subject is kept with its reason and rests; the others go on. */
@ApplicationScoped
class BesideReading {

    private static final Logger LOG = Logger.getLogger(BesideReading.class);

    private final BesideStore store;
    private final SyncStore repositories;

    BesideReading(BesideStore store, SyncStore repositories) {
        this.store = store;
        this.repositories = repositories;
    }

    void startOver() {
        store.startOver();
    }

    void read(GitHubSource source, Beside part, Watch watch) throws InterruptedException {
        for (List<Subject> batch : part.batches(store.due(part))) {
            List<Subject> open = batch;
            while (!open.isEmpty()) {
                open = ask(source, part, open, watch);
            }
        }
        watch.beside(store.failing());
    }

    /** @return those of which there is more */
    private List<Subject> ask(GitHubSource source, Beside part, List<Subject> subjects, Watch watch)
            throws InterruptedException {
        Keeping keeping = new Keeping(source, part, subjects);
        try {
            watch.ask(() -> {
                source.beside(part, subjects, keeping);
                return null;
            });
        } catch (TokenRefused refused) {
            throw refused;
        } catch (RuntimeException problem) {
            watch.signal().check();
            String reason = Reason.of(problem);
            List.copyOf(keeping.untold).forEach(subject -> keeping.failed(subject, reason));
        }
        return keeping.more;
    }

    private final class Keeping implements Beside.Told {

        private final GitHubSource source;
        private final Beside part;
        private final Set<Subject> untold;
        private final List<Subject> more = new ArrayList<>();

        Keeping(GitHubSource source, Beside part, List<Subject> subjects) {
            this.source = source;
            this.part = part;
            untold = new LinkedHashSet<>(subjects);
        }

        @Override
        public void repository(Catalogue.Page page) {
            repositories.tell(page, source.parts());
        }

        @Override
        public void page(Subject subject, GitHubSource.Page page) {
            store.store(part, subject, page);
            untold.remove(subject);
            if (page.more()) {
                more.add(new Subject(subject.id(), subject.name(), page.cursor(), 0));
            }
        }

        @Override
        public void failed(Subject subject, String reason) {
            store.fail(part, subject, reason);
            untold.remove(subject);
            LOG.warnf("%s of %s: %s", part, subject.name(), reason);
        }
    }
}

package dev.stoa.content;

import dev.stoa.site.DataVersion;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Tells the page cache when an editor has saved a file. It looks instead of being told, because file events do not reach
 * every network and container file system; a look at a few dozen files costs less than a millisecond.
 */
@Singleton
class EditorsWatch {

    private static final long EVERY_MILLISECONDS = 500;

    @Inject
    Articles articles;

    @Inject
    DataVersion version;

    @Inject
    FormerAddresses former;

    private volatile int seen;

    void start(@Observes StartupEvent event, Vertx vertx) {
        seen = state();
        former.read();
        vertx.setPeriodic(EVERY_MILLISECONDS, timer -> vertx.executeBlocking(this::look));
    }

    private Void look() {
        int now = state();
        if (now != seen) {
            seen = now;
            former.read();
            version.hidden();
        }
        return null;
    }

    /** A text also appears because its day has come. */
    private int state() {
        return 31 * articles.state() + articles.today().hashCode();
    }
}

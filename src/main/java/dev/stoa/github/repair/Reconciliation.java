package dev.stoa.github.repair;

import dev.stoa.github.Owners;
import dev.stoa.github.client.OwnerTotals;
import dev.stoa.github.sync.Part;
import dev.stoa.github.sync.ReadAgain;
import dev.stoa.github.sync.SourceException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The night's comparison of GitHub's own totals with ours. A part that differs is read again: from where it was read to, and
 * when a night later it still differs, from its beginning. Where we hold more than GitHub counts it is read from its beginning
 * at once, and what is not listed is gone: a star that was taken back, an issue that was deleted. Either way the difference is told until it is none.
 */
@ApplicationScoped
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    private final OwnerTotals github;
    private final Owners owners;
    private final Differences differences;
    private final ReadAgain readAgain;
    private final Clock clock;

    Reconciliation(OwnerTotals github, Owners owners, Differences differences, ReadAgain readAgain, Clock clock) {
        this.github = github;
        this.owners = owners;
        this.differences = differences;
        this.readAgain = readAgain;
        this.clock = clock;
    }

    void run() {
        Tally all = new Tally();
        for (String owner : owners.names()) {
            Tally tally = new Tally();
            String failure = null;
            try {
                github.of(owner, page -> compare(owner, page, tally));
            } catch (SourceException problem) {
                failure = problem.getMessage();
                LOG.warnf("The totals of %s could not be compared: %s", owner, failure);
            }
            differences.compared(owner, tally.repositories, tally.differences, failure, clock.instant());
            all.differences += tally.differences;
        }
        if (all.differences > 0) {
            readAgain.ask("the nightly comparison");
        }
    }

    private void compare(String owner, List<OwnerTotals.Totals> page, Tally tally) {
        tally.repositories += page.size();
        for (Differences.Difference one : differences.keep(page, clock.instant())) {
            tally.differences++;
            switch (one.kind()) {
                case "FORKS" -> readAgain.owners(List.of(owner));
                default -> read(one, EnumSet.of(Part.valueOf(one.kind())));
            }
        }
    }

    private void read(Differences.Difference one, EnumSet<Part> part) {
        if (one.tooMany()) {
            readAgain.exact(List.of(one.repository()), part);
        } else if (one.nights() == 1) {
            readAgain.parts(List.of(one.repository()), part);
        } else {
            readAgain.whole(List.of(one.repository()), part);
        }
    }

    private static final class Tally {
        private int repositories;
        private int differences;
    }
}

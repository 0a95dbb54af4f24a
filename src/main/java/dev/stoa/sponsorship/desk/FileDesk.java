package dev.stoa.sponsorship.desk;

import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.SponsorshipDesk;
import dev.stoa.sponsorship.money.NotPosted;
import dev.stoa.workflow.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Sponsorships from a file: what it would change, tried row by row, and then all of it or nothing. */
@ApplicationScoped
public class FileDesk {

    @Inject
    FileComparison comparison;

    @Inject
    SponsorshipDesk desk;

    @Inject
    Clock clock;

    @Transactional
    long keep(String name, String content, Actor by) {
        return SponsorshipFile.keep(name, content, by.name(), clock.instant()).id;
    }

    /** What each row would do now; those that would be refused are told so, nothing is kept. */
    List<FileRow> look(String content, Actor by) {
        return comparison.of(FileTable.of(content), LocalDate.now(clock)).stream()
                .map(row -> row.takes() ? tried(row, by) : row)
                .toList();
    }

    /**
     * Stores every row that is changed or new, in one transaction.
     *
     * @return false where something is wrong or has changed meanwhile: nothing is stored then, and {@link #look} says why
     */
    boolean take(long id, Actor by) {
        try {
            return QuarkusTransaction.requiringNew().timeout(300).call(() -> taken(id, by));
        } catch (Refused refused) {
            return false;
        } catch (Outdated | SponsorshipDesk.DealFixed | NotPosted refused) {
            return false;
        }
    }

    private boolean taken(long id, Actor by) {
        var file = SponsorshipFile.toTake(id).orElseThrow(NotFoundException::new);
        if (file.takenAt != null) {
            return true;
        }
        var rows = comparison.of(FileTable.of(file.content), LocalDate.now(clock));
        if (rows.stream().anyMatch(FileRow::bad)) {
            throw new Refused();
        }
        int changed = 0;
        for (var row : rows) {
            if (row.takes()) {
                write(row, "From the file " + file.name, by);
                changed++;
            }
        }
        file.takenBy = by.name();
        file.takenAt = clock.instant();
        file.changed = changed;
        return true;
    }

    private void write(FileRow row, String reason, Actor by) {
        if (row.id() == null) {
            desk.begin(row.terms(), by);
        } else {
            desk.revise(row.id(), row.version(), row.terms(), reason, by);
        }
    }

    /** Written and taken back, so that what only the desk knows (a deal that is fixed, a missing rate) is told before. */
    private FileRow tried(FileRow row, Actor by) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                write(row, null, by);
                throw new Refused();
            });
            throw new IllegalStateException("A trial never ends well");
        } catch (Refused back) {
            return row;
        } catch (Outdated outdated) {
            return row.outdated();
        } catch (SponsorshipDesk.DealFixed fixed) {
            return row.wrong(
                    row.diffs().getFirst().column(),
                    "The deal was committed to. To change conference, tier, amount or budget, reopen it first.");
        } catch (NotPosted not) {
            return row.wrong("budget", not.getMessage());
        }
    }

    /** Takes back what was done so far. */
    private static final class Refused extends RuntimeException {
        Refused() {
            super(null, null, false, false);
        }
    }
}

package dev.stoa.sponsorship.request;

import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;

/** Tables of requests: kept as they were sent, and taken once. What their rows say, {@link RequestRows} reads. */
@ApplicationScoped
class RequestImport {

    /** Only imports take it. */
    private static final long LOCK = 5_106_123L;

    @Inject
    RequestRows reader;

    @Inject
    Clock clock;

    /** Takes a table once, however often it is asked: what is new in it becomes requests, what is wrong is left out. */
    @Transactional
    void take(long id, Actor by) throws RequestRows.Unreadable {
        var table = RequestTable.toTake(id).orElseThrow(NotFoundException::new);
        if (table.takenAt == null) {
            table.taken = take(reader.look(table.content), by);
            table.takenBy = by.name();
            table.takenAt = clock.instant();
        }
    }

    /** Keeps a table that can be read. @return its number */
    @Transactional
    long keep(String csv, Actor by) throws RequestRows.Unreadable {
        reader.look(csv);
        return RequestTable.keep(csv, by.name(), clock.instant()).id;
    }

    /** Keeps what is new. @return how many rows that were */
    private int take(List<RequestRows.Row> rows, Actor by) {
        // Of two who send the same table at once, the second waits here and then knows its rows.
        SponsorshipRequest.getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        int added = 0;
        for (var row : rows) {
            if (row.fresh() && SponsorshipRequest.count("sourceKey", row.key()) == 0) {
                var request = SponsorshipRequest.begin(row.asked(), by, false, false, clock.instant());
                request.sourceKey = row.key();
                added++;
            }
        }
        return added;
    }
}

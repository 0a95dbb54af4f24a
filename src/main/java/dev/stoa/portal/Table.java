package dev.stoa.portal;

import dev.stoa.site.Csv;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** A CSV answer: what JSON says beside its rows stands in the headers, as a table has no place for it. */
final class Table {

    private Table() {}

    /** @param next address of the next page as JSON, or null */
    static Response of(String csv, Instant asOf, boolean complete, long total, String next) {
        var answer =
                Response.ok(csv, Csv.TYPE).header("Stoa-Complete", complete).header("Stoa-Total", total);
        if (asOf != null) {
            answer.header("Stoa-As-Of", asOf);
        }
        if (next != null) {
            answer.header("Link", "<%s>; rel=\"next\"".formatted(next.replace(".json", ".csv")));
        }
        return answer.build();
    }
}

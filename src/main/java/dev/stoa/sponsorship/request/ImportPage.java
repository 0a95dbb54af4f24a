package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import java.time.Instant;
import java.util.List;

/**
 * A table of requests: before it is sent, before it is taken, and after.
 *
 * @param id null before it was sent
 * @param csv what is still to be taken, so that it can be corrected here
 * @param rows what each would do; empty before it was sent
 * @param taken how many were; null before
 */
public record ImportPage(
        Long id,
        String csv,
        List<RequestRows.Row> rows,
        String takenBy,
        Instant takenAt,
        Integer taken,
        Errors errors) {

    static final ImportPage BLANK = unread("", Errors.NONE);

    static ImportPage unread(String csv, Errors errors) {
        return new ImportPage(null, csv, List.of(), null, null, null, errors);
    }

    static ImportPage of(RequestTable table, List<RequestRows.Row> rows) {
        return new ImportPage(
                table.id,
                table.takenAt == null ? table.content : RequestRows.wrong(rows),
                rows,
                table.takenBy,
                table.takenAt,
                table.taken,
                Errors.NONE);
    }

    public boolean takeable() {
        return taken == null && fresh() > 0;
    }

    public long fresh() {
        return count("new");
    }

    public long known() {
        return count("known");
    }

    public long wrong() {
        return count("wrong");
    }

    private long count(String verdict) {
        return rows.stream().filter(row -> row.verdict().equals(verdict)).count();
    }
}

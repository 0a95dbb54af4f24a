package dev.stoa.sponsorship.request;

import dev.stoa.site.Errors;
import java.util.List;

/**
 * A table of requests before it is taken.
 *
 * @param csv as it was sent, so that it can be corrected here
 * @param rows what each would do; null before anything was sent
 * @param taken how many were; null before
 */
public record ImportPage(String csv, List<RequestImport.Row> rows, Integer taken, Errors errors) {

    static final ImportPage BLANK = new ImportPage("", null, null, Errors.NONE);

    public long fresh() {
        return rows == null ? 0 : rows.stream().filter(RequestImport.Row::fresh).count();
    }

    public long wrong() {
        return rows == null
                ? 0
                : rows.stream().filter(row -> row.verdict().equals("wrong")).count();
    }
}

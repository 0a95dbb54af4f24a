package dev.stoa.site;

import java.util.List;

/**
 * What an import did: how many things it added, corrected and found as they were, and every row that it refused. Adding
 * nothing and changing nothing is what the second run of the same file reports.
 */
public record ImportReport(int added, int changed, int unchanged, List<Rejection> rejected) {

    public ImportReport {
        rejected = List.copyOf(rejected);
    }

    /**
     * A row that was not taken.
     *
     * @param where file and row, counted from one, for who wants to correct it
     * @param name what the row calls itself, as far as it can be told
     * @param reason one sentence for people
     */
    public record Rejection(String where, String name, String reason) {}
}

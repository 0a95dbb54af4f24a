package dev.stoa.sponsorship.desk;

import java.time.Instant;
import java.util.List;

/**
 * What a file would change, row by row, or that it was taken.
 *
 * @param problem why it cannot be read at all, or was not taken; null where neither
 * @param rows that differ or are wrong, the wrong ones first, as many as a page holds
 * @param more of them that are not shown
 * @param takenBy null until it was taken
 */
public record FilePage(
        long id,
        String name,
        String sentBy,
        Instant sentAt,
        String problem,
        List<FileRow> rows,
        int more,
        int changed,
        int fresh,
        int bad,
        int same,
        String takenBy,
        Instant takenAt,
        boolean mayTake) {

    private static final int SHOWN = 300;

    static FilePage of(SponsorshipFile file, List<FileRow> all, String problem, boolean mayTake) {
        var told = all.stream()
                .filter(row -> row.verdict() != FileRow.Verdict.SAME)
                .sorted((a, b) -> Boolean.compare(b.bad(), a.bad()))
                .toList();
        int changed = count(all, FileRow.Verdict.CHANGED);
        int fresh = count(all, FileRow.Verdict.NEW);
        int bad = (int) all.stream().filter(FileRow::bad).count();
        return new FilePage(
                file.id,
                file.name,
                file.sentBy,
                file.sentAt,
                problem,
                told.stream().limit(SHOWN).toList(),
                Math.max(0, told.size() - SHOWN),
                changed,
                fresh,
                bad,
                count(all, FileRow.Verdict.SAME),
                file.takenBy,
                file.takenAt,
                mayTake && file.takenAt == null && bad == 0 && changed + fresh > 0);
    }

    /** Nothing in it differs from what is stored. */
    public boolean nothing() {
        return changed + fresh + bad == 0;
    }

    private static int count(List<FileRow> rows, FileRow.Verdict verdict) {
        return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
    }
}

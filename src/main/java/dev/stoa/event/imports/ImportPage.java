package dev.stoa.event.imports;

import dev.stoa.event.imports.Finding.Difference;
import dev.stoa.event.imports.ImportRun.State;
import dev.stoa.group.UserGroup;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One import: what it would change, row by row, or what it changed. Four statements at most.
 *
 * @param group whose meetups they are; null for all else
 * @param wanted how many rows are taken with the next step
 * @param stale it was read too long ago to be taken
 */
public record ImportPage(
        long id,
        int version,
        String source,
        String target,
        String group,
        State state,
        String problem,
        int done,
        long wanted,
        String startedBy,
        Instant startedAt,
        String takenBy,
        Instant takenAt,
        boolean stale,
        long total,
        List<Facet> verdicts,
        List<Row> rows,
        Paging paging,
        boolean mayTake,
        String refusal) {

    private static final int SIZE = 100;

    public record Row(
            int number,
            String place,
            String name,
            String verdict,
            String id,
            String says,
            String reason,
            List<Difference> changes) {}

    /** @param verdict as sent, as {@code page} */
    static ImportPage of(
            ImportRun run, String verdict, String page, ImportRows rows, Instant now, boolean mayTake, String refusal) {
        var counts = run.state == State.READING ? Map.<Verdict, Long>of() : ImportRow.counts(run.id);
        var chosen = Verdict.byId(verdict == null ? "" : verdict).orElse(null);
        long total = chosen == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(chosen, 0L);
        var address = Address.of("/admin/imports/" + run.id);
        var paging = Paging.of(address.with("verdict", chosen == null ? null : chosen.id()), page, total, SIZE);
        return new ImportPage(
                run.id,
                run.version,
                run.source,
                run.target.label(),
                run.groupId == null
                        ? null
                        : UserGroup.<UserGroup>findByIdOptional(run.groupId)
                                .map(group -> group.name)
                                .orElse(""),
                run.state,
                run.problem,
                run.rowsDone,
                counts.getOrDefault(Verdict.NEW, 0L) + counts.getOrDefault(Verdict.CHANGED, 0L),
                run.startedBy,
                run.startedAt,
                run.takenBy,
                run.takenAt,
                run.state == State.SHOWN && !run.fresh(now),
                total,
                Arrays.stream(Verdict.values())
                        .filter(counts::containsKey)
                        .map(one -> new Facet(
                                one.label(),
                                counts.get(one),
                                address.with("verdict", one == chosen ? null : one.id())
                                        .toString(),
                                one == chosen))
                        .toList(),
                total == 0
                        ? List.of()
                        : ImportRow.of(run.id, chosen, paging.offset(SIZE), SIZE).stream()
                                .map(row -> row(row, rows))
                                .toList(),
                paging,
                mayTake,
                refusal);
    }

    private static Row row(ImportRow row, ImportRows rows) {
        return new Row(
                row.number,
                row.place,
                row.name,
                row.verdict.label(),
                row.verdict.id(),
                row.says,
                row.reason,
                rows.changes(row));
    }

    public boolean takeable() {
        return state == State.SHOWN && !stale && wanted > 0 && mayTake;
    }
}

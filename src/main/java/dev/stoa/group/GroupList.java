package dev.stoa.group;

import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.site.ImportedRow;
import dev.stoa.site.ImportedRow.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The rows of a list of user groups, in their order: each read, refused, or the same as one above it. */
public final class GroupList {

    /**
     * @param where file and row
     * @param group null where there is a reason
     * @param duplicate it stands above already
     */
    public record Row(String where, String name, ListedGroup group, String reason, boolean duplicate) {

        Rejection rejection() {
            return new Rejection(where, name, reason);
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();

    GroupList() {}

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    List<ListedGroup> groups() {
        return rows.stream().filter(row -> row.group != null).map(Row::group).toList();
    }

    List<Rejection> rejected() {
        return rows.stream()
                .filter(row -> row.group == null)
                .map(Row::rejection)
                .toList();
    }

    void take(String where, ImportedRow row, Supplier<ListedGroup> reading) {
        try {
            var group = reading.get();
            var key = group.facts().name() + " / " + group.facts().country();
            boolean again = seen.putIfAbsent(key, where) != null;
            rows.add(
                    again
                            ? new Row(where, row.label(), null, "the same group stands above", true)
                            : new Row(where, row.label(), group, null, false));
        } catch (Refused wrong) {
            rows.add(new Row(where, row.label(), null, wrong.getMessage(), false));
        }
    }

    void refuse(String where, String reason) {
        rows.add(new Row(where, "", null, reason, false));
    }
}

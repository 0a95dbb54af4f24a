package dev.stoa.people.decision;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A row that a decision changed: of an updated row the columns that differ, of a new or removed one all of them.
 *
 * @param before null for a new row
 * @param after null for a removed row
 */
record RowChange(Table table, long id, JsonNode before, JsonNode after) {

    static RowChange of(JsonNode row) {
        return new RowChange(
                Table.of(row.path("table").textValue()),
                row.path("id").longValue(),
                row.path("before").isNull() ? null : row.path("before"),
                row.path("after").isNull() ? null : row.path("after"));
    }

    boolean adds() {
        return before == null;
    }

    boolean removes() {
        return after == null;
    }
}

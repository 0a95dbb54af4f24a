package dev.stoa.people.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.stoa.site.Outdated;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.Session;

/**
 * Changes rows by their keys and keeps, of each, what it was and what it became, as the database says it. Values are given by
 * column.
 */
public final class RowChanges {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Session session;
    private final ArrayNode images = JSON.createArrayNode();

    RowChanges(Session session) {
        this.session = session;
    }

    /** All changes so far, as table people_decision keeps them. */
    String json() {
        return images.toString();
    }

    boolean none() {
        return images.isEmpty();
    }

    boolean touched(Table table, String column) {
        return StreamSupport.stream(images.spliterator(), false)
                .anyMatch(row -> row.path("table").asText().equals(table.sql())
                        && (row.path("before").has(column) || row.path("after").has(column)));
    }

    /** A new row; its key. */
    long add(Table table, Map<String, ?> values) {
        var row = keep("""
                insert into %1$s as t (%2$s) select %2$s from jsonb_populate_record(cast(null as %1$s), cast(:values as jsonb)) r
                returning cast(row_image('%1$s', null, to_jsonb(t)) as text)""".formatted(table.sql(), String.join(", ", values.keySet())), Map.of("values", text(values)));
        return row.getFirst().path("id").longValue();
    }

    /** Sets these columns in these rows. */
    void change(Table table, Collection<Long> ids, Map<String, ?> values) {
        if (!ids.isEmpty()) {
            keep(
                    update(table, values.keySet()) + " where t.id = any(:ids)" + CHANGED.formatted(table.sql()),
                    Map.of("ids", ids.toArray(Long[]::new), "values", text(values)));
        }
    }

    /** @throws Outdated when the row is not at this version any more */
    void change(Table table, long id, int version, Map<String, ?> values) {
        if (keep(
                        update(table, values.keySet()) + " where t.id = :id and t.version = :version"
                                + CHANGED.formatted(table.sql()),
                        Map.of("id", id, "version", version, "values", text(values)))
                .isEmpty()) {
            throw new Outdated();
        }
    }

    /** @throws Outdated when the row is not at this version any more */
    void remove(Table table, long id, int version) {
        if (keep(
                        "delete from %1$s t where id = :id and version = :version".formatted(table.sql())
                                + REMOVED.formatted(table.sql()),
                        Map.of("id", id, "version", version))
                .isEmpty()) {
            throw new Outdated();
        }
    }

    /** Takes rows away that nobody edits at the same time. */
    void remove(Table table, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            keep(
                    "delete from %1$s t where id = any(:ids)".formatted(table.sql()) + REMOVED.formatted(table.sql()),
                    Map.of("ids", ids.toArray(Long[]::new)));
        }
    }

    /** Puts a row back as it was before that change; false, and nothing is changed, if it is not as that change left it. */
    boolean restore(RowChange change) {
        var table = change.table().sql();
        if (change.removes()) {
            var columns = String.join(", ", columns(change.before()));
            return !keep(
                            """
                    insert into %1$s as t (%2$s) select %2$s from jsonb_populate_record(cast(null as %1$s), cast(:before as jsonb)) r
                    on conflict do nothing returning cast(row_image('%1$s', null, to_jsonb(t)) as text)""".formatted(table, columns),
                            Map.of("before", change.before().toString()))
                    .isEmpty();
        }
        var same = columns(change.after()).stream()
                .map(column -> "t.%1$s is not distinct from was.%1$s".formatted(column))
                .collect(Collectors.joining(" and "));
        var was = "jsonb_populate_record(cast(null as %s), cast(:after as jsonb)) was".formatted(table);
        if (change.adds()) {
            return !keep(
                            "delete from %1$s t using %2$s where t.id = :id and %3$s".formatted(table, was, same)
                                    + REMOVED.formatted(table),
                            Map.of("id", change.id(), "after", change.after().toString()))
                    .isEmpty();
        }
        return !keep(
                        update(change.table(), columns(change.before()))
                                + ", %s where t.id = :id and %s".formatted(was, same)
                                + CHANGED.formatted(table),
                        Map.of(
                                "id",
                                change.id(),
                                "values",
                                change.before().toString(),
                                "after",
                                change.after().toString()))
                .isEmpty();
    }

    /** The keys that a question answers, in its order. */
    List<Long> ids(String sql, Map<String, ?> parameters) {
        var query = session.createNativeQuery(sql, Long.class);
        parameters.forEach(query::setParameter);
        return query.list();
    }

    /** One text, or nothing. */
    Optional<String> text(String sql, Map<String, ?> parameters) {
        var query = session.createNativeQuery(sql, String.class);
        parameters.forEach(query::setParameter);
        return query.uniqueResultOptional();
    }

    /** What staff call a person. */
    String nameOf(long person) {
        return text("select name from named_person where id = :id", Map.of("id", person))
                .orElse("Unknown");
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static final String CHANGED = " returning cast(row_image('%s', to_jsonb(old), to_jsonb(new)) as text)";
    private static final String REMOVED = " returning cast(row_image('%s', to_jsonb(t), null) as text)";

    private static String update(Table table, Collection<String> columns) {
        var set = columns.stream().map(column -> column + " = r." + column).collect(Collectors.joining(", "));
        return "update %1$s t set %2$s%3$s from jsonb_populate_record(cast(null as %1$s), cast(:values as jsonb)) r"
                .formatted(table.sql(), set, table.versioned ? ", version = t.version + 1" : "");
    }

    private List<JsonNode> keep(String sql, Map<String, ?> parameters) {
        var query = session.createNativeQuery(sql, String.class);
        parameters.forEach(query::setParameter);
        var rows = query.list().stream().map(RowChanges::read).toList();
        rows.stream()
                .filter(row -> !row.path("before").equals(row.path("after")))
                .forEach(images::add);
        return rows;
    }

    private static Collection<String> columns(JsonNode image) {
        var columns = new java.util.ArrayList<String>();
        image.fieldNames().forEachRemaining(columns::add);
        return columns;
    }

    private static String text(Map<String, ?> values) {
        try {
            return JSON.writeValueAsString(new LinkedHashMap<>(values));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}

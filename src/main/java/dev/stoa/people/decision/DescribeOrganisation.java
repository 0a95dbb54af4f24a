package dev.stoa.people.decision;

import dev.stoa.site.NotPossible;
import dev.stoa.site.Slug;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An organisation, its name, and who bought it.
 *
 * @param id null for a new one
 * @param parent who owns it from {@code since} on; both null for nobody
 */
public record DescribeOrganisation(Long id, int version, String name, Long parent, LocalDate since)
        implements Proposal {

    @Override
    public Outcome make(RowChanges rows) {
        if ((parent == null) != (since == null)) {
            throw new NotPossible("since", "Say both to whom it belongs and since which day, or neither.");
        }
        if (parent != null && circle(rows)) {
            throw new NotPossible("parent", "That organisation belongs to this one: a circle is not possible.");
        }
        var owner = parent == null ? null : nameOf(rows);
        var values = new LinkedHashMap<String, Object>();
        values.put("name", name);
        values.put("parent_id", parent);
        values.put("parent_since", since);
        if (id == null) {
            values.put("slug", slug(rows));
            rows.add(
                    Table.ORGANISATION,
                    values.entrySet().stream()
                            .filter(entry -> entry.getValue() != null)
                            .collect(
                                    LinkedHashMap::new,
                                    (map, entry) -> map.put(entry.getKey(), entry.getValue()),
                                    Map::putAll));
        } else {
            rows.change(Table.ORGANISATION, id, version, values);
        }
        return Outcome.of(
                Kind.ORGANISATION,
                null,
                parent == null
                        ? (id == null ? "New organisation: %s" : "Organisation: %s").formatted(name)
                        : "%s belongs to %s from %s".formatted(name, owner, since));
    }

    private String nameOf(RowChanges rows) {
        return rows.text("select name from organisation where id = :id", Map.of("id", parent))
                .orElseThrow(() -> new NotPossible("parent", "Choose an organisation of the list."));
    }

    private boolean circle(RowChanges rows) {
        return id != null && !rows.ids("""
                with recursive up (id, depth) as (
                  select cast(:parent as bigint), 0
                  union select o.parent_id, depth + 1 from up join organisation o on o.id = up.id where o.parent_id is not null and depth < 20)
                select id from up where id = :id""", Map.of("parent", parent, "id", id)).isEmpty();
    }

    private String slug(RowChanges rows) {
        var plain = Slug.of(name);
        var slug = plain;
        for (int n = 2;
                rows.text("select slug from organisation where slug = :slug", Map.of("slug", slug))
                        .isPresent();
                n++) {
            slug = plain + "-" + n;
        }
        return slug;
    }
}

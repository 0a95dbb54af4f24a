package dev.stoa.people.decision;

import dev.stoa.site.NotPossible;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For whom a person works, from when to when.
 *
 * @param id of the entry to change; null for a new one
 * @param from first day (UTC); null: from ever
 * @param to first day no more; null: until further notice
 */
public record Affiliate(
        Long id, int version, long person, long organisation, LocalDate from, LocalDate to, Source source)
        implements Proposal {

    /** Who said it, the most trusted first; after these come membership on GitHub and the domain of an address. */
    public enum Source {
        /** Staff. */
        MANUAL,
        /** The person, or a register of the organisation. */
        VERIFIED
    }

    @Override
    public Outcome make(RowChanges rows) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new NotPossible("to", "The end comes after the beginning.");
        }
        var organisationName = rows.text("select name from organisation where id = :id", Map.of("id", organisation))
                .orElseThrow(() -> new NotPossible("organisation", "Choose an organisation of the list."));
        var values = new LinkedHashMap<String, Object>();
        values.put("person_id", person);
        values.put("organisation_id", organisation);
        values.put("from_day", from);
        values.put("to_day", to);
        values.put("source", source.name());
        if (id == null) {
            rows.add(Table.AFFILIATION, values);
        } else {
            rows.change(Table.AFFILIATION, id, version, values);
        }
        return Outcome.of(
                Kind.AFFILIATION,
                person,
                "%s works for %s%s%s"
                        .formatted(
                                rows.nameOf(person),
                                organisationName,
                                Days.words(from, to),
                                source == Source.VERIFIED ? " (verified)" : ""));
    }
}

package dev.stoa.people.decision;

import dev.stoa.people.decision.Affiliate.Source;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Staff confirm or decline what a contributor proposes about themselves. What is confirmed holds at once, an affiliation as
 * verified; undone, the proposal is open again.
 *
 * @param version of the proposal as staff saw it
 * @param organisation that is meant; null for a new one by the name that was proposed, and for a name
 * @param reason for the contributor; needed to decline
 */
public record SettleCorrection(
        long correction, int version, boolean confirmed, Long organisation, String reason, String by, Instant at)
        implements Proposal {

    @Override
    public Outcome make(RowChanges rows) {
        var key = Map.of("id", correction);
        var account = rows.ids("select account_id from correction where id = :id and state = 'OPEN'", key);
        if (account.isEmpty()) {
            throw new Outdated();
        }
        if (!confirmed && reason.isEmpty()) {
            throw new NotPossible("reason", "Say why: the contributor reads it.");
        }
        long person = rows.ids("select person_id from account where id = :id", Map.of("id", account.getFirst()))
                .getFirst();
        var kind = Kind.valueOf(text(rows, "kind"));
        var what = confirmed ? confirm(rows, kind, person) : decline(rows, kind, person);
        var values = new LinkedHashMap<String, Object>();
        values.put("state", confirmed ? "CONFIRMED" : "DECLINED");
        values.put("reason", reason);
        values.put("settled_by", by);
        values.put("settled_at", at);
        rows.change(Table.CORRECTION, correction, version, values);
        return new Outcome(kind, what.summary(), person, what.warnings());
    }

    private Outcome confirm(RowChanges rows, Kind kind, long person) {
        if (kind == Kind.NAME) {
            var was = rows.nameOf(person);
            rows.change(Table.PERSON, List.of(person), Map.of("name", text(rows, "wanted")));
            return Outcome.of(kind, person, "%s is called %s, as proposed".formatted(was, text(rows, "wanted")));
        }
        long employer = organisation == null ? found(rows) : organisation;
        var from = day(rows, "from_day");
        var to = day(rows, "to_day");
        var made = new Affiliate(null, 0, person, employer, from, to, Source.VERIFIED).make(rows);
        return new Outcome(kind, made.summary() + ", as proposed", person, overruled(rows, person));
    }

    /** A new organisation, unless one has this name. */
    private long found(RowChanges rows) {
        var name = Map.of("name", text(rows, "wanted"));
        var sql = "select id from organisation where folded(name) = folded(:name) order by id limit 1";
        var known = rows.ids(sql, name);
        if (known.isEmpty()) {
            new DescribeOrganisation(null, 0, name.get("name"), null, null).make(rows);
            known = rows.ids(sql, name);
        }
        return known.getFirst();
    }

    /** What staff said themselves wins over what a person says. */
    private List<String> overruled(RowChanges rows, long person) {
        return rows.ids("""
                        select f.id from affiliation f, correction c where f.person_id = :person and f.source = 'MANUAL' and c.id = :id
                          and daterange(f.from_day, f.to_day) && daterange(c.from_day, c.to_day)""", Map.of("person", person, "id", correction)).isEmpty()
                ? List.of()
                : List.of("Staff entered something else for some of these days, which wins: change that as well.");
    }

    private Outcome decline(RowChanges rows, Kind kind, long person) {
        return Outcome.of(
                kind,
                person,
                "Declined: %s %s %s: %s"
                        .formatted(
                                rows.nameOf(person),
                                kind == Kind.NAME ? "is called" : "works for",
                                text(rows, "wanted"),
                                reason));
    }

    private LocalDate day(RowChanges rows, String column) {
        return rows.text(
                        "select cast(%1$s as text) from correction where id = :id and %1$s is not null"
                                .formatted(column),
                        Map.of("id", correction))
                .map(LocalDate::parse)
                .orElse(null);
    }

    private String text(RowChanges rows, String column) {
        return rows.text("select %s from correction where id = :id".formatted(column), Map.of("id", correction))
                .orElseThrow(Outdated::new);
    }
}

package dev.stoa.people.decision;

import dev.stoa.site.NotPossible;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Takes a decision back: every row that it changed becomes what it was. Refused when a row has changed since, with the
 * decision that did so. It is a decision itself, and can be taken back as well.
 */
public record Undo(long decision) implements Proposal {

    @Override
    public Long undoes() {
        return decision;
    }

    @Override
    public Outcome make(RowChanges rows) {
        var id = Map.of("id", decision);
        var kind = rows.text("select kind from people_decision where id = :id", id)
                .map(Kind::valueOf)
                .orElseThrow(() -> new NotPossible("", "There is no such decision."));
        rows.text("select cast(id as text) from people_decision where undoes = :id", id)
                .ifPresent(by -> {
                    throw new NotPossible("", "This was undone already, by decision %s.".formatted(by));
                });
        var images = RowChanges.read(rows.text("select cast(rows as text) from people_decision where id = :id", id)
                .orElseThrow());
        var changes = StreamSupport.stream(images.spliterator(), false)
                .map(RowChange::of)
                .toList()
                .reversed();
        for (var change : changes) {
            if (!rows.restore(change)) {
                throw new NotPossible("", "This cannot be undone as it stands: " + since(rows, change));
            }
        }
        var person = rows.ids("select person_id from people_decision where id = :id and person_id is not null", id);
        var summary = rows.text("select summary from people_decision where id = :id", id)
                .orElseThrow();
        return new Outcome(
                kind,
                summary.startsWith(UNDONE) ? AGAIN + summary.substring(UNDONE.length()) : UNDONE + summary,
                person.isEmpty() ? null : person.getFirst(),
                kind == Kind.MERGE && !person.isEmpty() ? remaining(rows, person.getFirst()) : List.of());
    }

    private static final String UNDONE = "Undone: ";
    private static final String AGAIN = "Done again: ";

    private String since(RowChanges rows, RowChange change) {
        return rows.text(
                        """
                        select 'decision ' || id || ' by ' || actor || ' changed the same since (“' || summary || '”). Undo that first.'
                        from people_decision where id > :id and rows @> cast(:row as jsonb) order by id desc limit 1""",
                        Map.of(
                                "id",
                                decision,
                                "row",
                                "[{\"table\":\"%s\",\"id\":%d}]"
                                        .formatted(change.table().sql(), change.id())))
                .orElse("GitHub has told us other things about the same accounts or addresses since.");
    }

    /** Of a merge: what came to the survivor since has no other home. */
    private static List<String> remaining(RowChanges rows, long person) {
        return rows.text("""
                        select 'With ' || name || ' stay ' || (select count(*) from account where person_id = :id) || ' account(s) and '
                          || (select count(*) from commit_identity i where i.person_id = :id and (i.linked_by <> 'ACCOUNT'
                               or i.account_id in (select id from account where person_id = :id)))
                          || ' address(es): their own, and whatever came to them since the merge.'
                        from named_person where id = :id""", Map.of("id", person)).map(List::of).orElse(List.of());
    }
}

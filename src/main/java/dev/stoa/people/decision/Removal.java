package dev.stoa.people.decision;

import dev.stoa.site.Outdated;
import java.util.Map;

/** Takes an entry away; the trail keeps it. */
public record Removal(What what, long id, int version) implements Proposal {

    /** What can be taken away, and the question that says it in words. */
    public enum What {
        AFFILIATION(
                Kind.AFFILIATION,
                Table.AFFILIATION,
                "select 'Removed: ' || p.name || ' works for ' || o.name from affiliation f join named_person p on p.id = f.person_id"
                        + " join organisation o on o.id = f.organisation_id where f.id = :id"),
        DOMAIN_RULE(
                Kind.DOMAIN_RULE,
                Table.DOMAIN_RULE,
                "select 'Removed: whoever commits from ' || r.domain || ' works for ' || o.name from domain_rule r"
                        + " join organisation o on o.id = r.organisation_id where r.id = :id"),
        OWNER(
                Kind.MEMBERSHIP,
                Table.ORGANISATION_OWNER,
                "select 'Removed: members of github.com/' || w.owner || ' work for ' || o.name from organisation_owner w"
                        + " join organisation o on o.id = w.organisation_id where w.id = :id"),
        BOT_RULE(
                Kind.BOT_RULE,
                Table.BOT_RULE,
                "select 'Removed: whoever is called ' || pattern || ' is a bot' from bot_rule where id = :id");

        private final Kind kind;
        private final Table table;
        private final String words;

        What(Kind kind, Table table, String words) {
            this.kind = kind;
            this.table = table;
            this.words = words;
        }
    }

    @Override
    public Outcome make(RowChanges rows) {
        var words = rows.text(what.words, Map.of("id", id)).orElseThrow(Outdated::new);
        var person = what == What.AFFILIATION
                ? rows.ids("select person_id from affiliation where id = :id", Map.of("id", id))
                        .getFirst()
                : null;
        rows.remove(what.table, id, version);
        return Outcome.of(what.kind, person, words);
    }
}

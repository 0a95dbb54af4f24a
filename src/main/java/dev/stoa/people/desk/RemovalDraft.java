package dev.stoa.people.desk;

import dev.stoa.people.decision.Proposal;
import dev.stoa.people.decision.Removal;
import dev.stoa.people.decision.Removal.What;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Locale;

/** Takes an entry away: an affiliation, a rule, a mapping. */
@Singleton
class RemovalDraft implements Draft {

    @Inject
    Lookup lookup;

    @Override
    public String kind() {
        return "removal";
    }

    @Override
    public Sheet sheet(Values values) {
        long id = values.id("id");
        return switch (what(values)) {
            case AFFILIATION -> {
                var row = lookup.affiliation(id);
                var person = lookup.person(row.person());
                yield sheet(
                        values, row.version(), "Remove an affiliation of " + person.called(), "people", person.href());
            }
            case DOMAIN_RULE -> {
                var row = lookup.domain(id);
                var organisation = lookup.organisation(row.organisation());
                yield sheet(
                        values,
                        row.version(),
                        "Remove the domain " + row.domain() + " from " + organisation.name(),
                        "organisations",
                        organisation.href());
            }
            case OWNER -> {
                var row = lookup.owner(id);
                var organisation = lookup.organisation(row.organisation());
                yield sheet(
                        values,
                        row.version(),
                        "Remove github.com/" + row.owner() + " from " + organisation.name(),
                        "organisations",
                        organisation.href());
            }
            case BOT_RULE -> {
                var row = lookup.rule(id);
                yield sheet(values, row.version(), "Remove the bot rule " + row.pattern(), "bots", "/admin/bots");
            }
        };
    }

    @Override
    public Proposal read(Values values) {
        return new Removal(what(values), values.id("id"), values.version());
    }

    private Sheet sheet(Values values, int version, String title, String section, String back) {
        return new Sheet(
                kind(),
                title,
                "It stays in the trail of decisions and can be put back from there.",
                section,
                "Remove",
                back,
                List.of(
                        Field.hidden("kind", kind()),
                        Field.hidden("what", values.line("what")),
                        Field.hidden("id", values.id("id")),
                        Field.hidden("version", values.or("version", version))));
    }

    private static What what(Values values) {
        try {
            return What.valueOf(values.line("what").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException();
        }
    }
}

package dev.stoa.people.desk;

import dev.stoa.people.decision.NotPossible;
import dev.stoa.people.decision.Proposal;
import dev.stoa.people.decision.SetDomainRule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whose an e-mail domain is: a new rule, or a change of one. */
@Singleton
class DomainDraft implements Draft {

    private static final String DOMAIN = "(?!-)[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*";

    @Inject
    Lookup lookup;

    @Override
    public String kind() {
        return "domain";
    }

    @Override
    public Sheet sheet(Values values) {
        var stored = values.has("id") ? lookup.domain(values.id("id")) : null;
        var organisation = lookup.organisation(stored == null ? values.id("organisation") : stored.organisation());
        var fields = new ArrayList<Field>(
                List.of(Field.hidden("kind", kind()), Field.hidden("organisation", organisation.id())));
        if (stored != null) {
            fields.add(Field.hidden("id", stored.id()));
            fields.add(Field.hidden("version", values.or("version", stored.version())));
        }
        fields.add(Field.text(
                "domain",
                "Domain",
                values.or("domain", stored == null ? null : stored.domain()),
                "What stands after the @, like example.com; domains below it are meant too",
                true));
        fields.add(Field.day(
                "from",
                "From",
                values.or("from", stored == null ? null : stored.from()),
                "The first day; empty: from ever"));
        fields.add(Field.day(
                "to",
                "Until",
                values.or("to", stored == null ? null : stored.to()),
                "The first day no more; empty: until further notice"));
        return new Sheet(
                kind(),
                "E-mail domain of " + organisation.name(),
                "Whoever commits from this domain works here, unless a more trusted source says otherwise.",
                "organisations",
                "Save",
                organisation.href(),
                fields);
    }

    @Override
    public Proposal read(Values values) {
        var domain = values.line("domain").toLowerCase(Locale.ROOT);
        domain = domain.substring(domain.indexOf('@') + 1);
        if (domain.length() > 253 || !domain.matches(DOMAIN)) {
            throw new NotPossible("domain", "Write what stands after the @, like example.com.");
        }
        boolean isNew = !values.has("id");
        return new SetDomainRule(
                isNew ? null : values.id("id"),
                isNew ? 0 : values.version(),
                domain,
                isNew
                        ? values.id("organisation")
                        : lookup.domain(values.id("id")).organisation(),
                values.day("from"),
                values.day("to"));
    }
}

package dev.stoa.people.desk;

import dev.stoa.people.decision.Proposal;
import dev.stoa.people.decision.SetDomainRule;
import dev.stoa.site.NotPossible;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
        var fields = Field.keys(kind(), values, stored);
        fields.add(Field.hidden("organisation", organisation.id()));
        fields.add(Field.text(
                "domain",
                "Domain",
                values.or("domain", stored == null ? null : stored.domain()),
                "What stands after the @, like example.com; domains below it are meant too",
                true));
        fields.addAll(Field.days(values, stored));
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
        return new SetDomainRule(
                values.key(),
                values.version(),
                domain,
                values.has("id") ? lookup.domain(values.id("id")).organisation() : values.id("organisation"),
                values.day("from"),
                values.day("to"));
    }
}

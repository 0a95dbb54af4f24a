package dev.stoa.people.decision;

import dev.stoa.site.NotPossible;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whoever commits from a domain, or one below it, works for an organisation, unless a more trusted source says otherwise.
 *
 * @param id of the rule to change; null for a new one
 * @param from first day (UTC) on which it holds; null: from ever
 * @param to first day on which it holds no more; null: until further notice
 */
public record SetDomainRule(Long id, int version, String domain, long organisation, LocalDate from, LocalDate to)
        implements Proposal {

    /** Everybody has an address there. */
    private static final Set<String> OF_EVERYBODY = Set.of(
            "gmail.com",
            "googlemail.com",
            "users.noreply.github.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "qq.com",
            "163.com",
            "126.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "mail.ru",
            "yandex.ru",
            "protonmail.com",
            "proton.me",
            "fastmail.com",
            "localhost");

    public SetDomainRule {
        domain = domain.toLowerCase(Locale.ROOT);
    }

    @Override
    public Outcome make(RowChanges rows) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new NotPossible("to", "The end comes after the beginning.");
        }
        var name = rows.text("select name from organisation where id = :id", Map.of("id", organisation))
                .orElseThrow(() -> new NotPossible("organisation", "Choose an organisation of the list."));
        rows.text("""
                select o.name from domain_rule r join organisation o on o.id = r.organisation_id
                where r.domain = :domain and r.id <> :id""", Map.of("domain", domain, "id", id == null ? 0L : id)).ifPresent(other -> {
            throw new NotPossible("domain", "There is a rule for this domain already: %s.".formatted(other));
        });
        var values = new LinkedHashMap<String, Object>();
        values.put("domain", domain);
        values.put("organisation_id", organisation);
        values.put("from_day", from);
        values.put("to_day", to);
        if (id == null) {
            rows.add(Table.DOMAIN_RULE, values);
        } else {
            rows.change(Table.DOMAIN_RULE, id, version, values);
        }
        return new Outcome(
                Kind.DOMAIN_RULE,
                "Whoever commits from %s works for %s%s".formatted(domain, name, Days.words(from, to)),
                null,
                OF_EVERYBODY.contains(domain)
                        ? List.of("Anybody can have an address at %s: it says nothing about an employer."
                                .formatted(domain))
                        : List.of());
    }
}

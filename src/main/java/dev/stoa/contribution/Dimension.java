package dev.stoa.contribution;

import java.util.Locale;

/** By what contributions can be counted. Days and months are UTC. */
public enum Dimension {
    DAY("a.day", "g.day::text", ""),
    MONTH("date_trunc('month', a.day)::date", "to_char(g.month, 'YYYY-MM')", ""),
    REPOSITORY("a.repository_id", "r.owner || '/' || r.name", "join repository r on r.id = g.repository"),
    /** Who asked not to be shown, or is not known any more, is counted without a name. */
    ACCOUNT("case when not a.hidden then a.person_id end", "w.handle", "left join who w on w.id = g.account"),
    ORGANISATION("a.organisation_id", "o.called", "left join public_organisation o on o.id = g.organisation"),
    KIND("a.kind", "g.kind", "");

    /** What rows are grouped by, of public_activity as a; the group's column is called as the dimension in lower case. */
    final String key;

    /** What is told of a group g. */
    final String value;

    /** Where the value comes from. */
    final String join;

    Dimension(String key, String value, String join) {
        this.key = key;
        this.value = value;
        this.join = join;
    }

    /** Its name in addresses, JSON and CSV. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

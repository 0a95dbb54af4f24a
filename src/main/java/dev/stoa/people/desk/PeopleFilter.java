package dev.stoa.people.desk;

import dev.stoa.site.Address;
import dev.stoa.site.SearchText;
import java.util.Arrays;

/** What the list of people is narrowed to; it lives in the address. */
record PeopleFilter(String q, Show show) {

    /** Ways to narrow the list; each with its condition on a row of the list. */
    enum Show {
        UNAFFILIATED("Humans without affiliation", "not bot and not affiliated"),
        SEVERAL("Several accounts or addresses", "accounts > 1 or addresses > 1"),
        BOTS("Bots", "bot"),
        HIDDEN("Opted out", "hidden");

        final String label;
        final String condition;

        Show(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }
    }

    static PeopleFilter of(String q, String show) {
        return new PeopleFilter(
                SearchText.typed(q),
                Arrays.stream(Show.values())
                        .filter(each -> each.name().equalsIgnoreCase(show))
                        .findFirst()
                        .orElse(null));
    }

    Address address() {
        return Address.of("/admin/people")
                .with("q", q)
                .with("show", show == null ? null : show.name().toLowerCase(java.util.Locale.ROOT));
    }
}

package dev.stoa.sponsorship.matter;

import dev.stoa.site.Address;
import dev.stoa.site.SearchText;

/**
 * What all matters of a kind are narrowed to; it lives in the address. Odd values are left out.
 *
 * @param state as it stands in an address; empty for all
 * @param year of the conference's first day; null for all
 */
record MatterFilter(String state, String owner, Integer year) {

    static MatterFilter of(Kind<?, ?> kind, String state, String owner, String year) {
        return new MatterFilter(
                kind.state(state).map(Kind::slugOf).orElse(""),
                SearchText.typed(owner),
                year != null && year.matches("[12]\\d{3}") ? Integer.valueOf(year) : null);
    }

    MatterFilter anyState() {
        return new MatterFilter("", owner, year);
    }

    MatterFilter in(String other) {
        return new MatterFilter(other, owner, year);
    }

    Address address(String path) {
        return Address.of(path)
                .with("state", state)
                .with("owner", owner)
                .with("year", year == null ? null : year.toString());
    }
}

package dev.stoa.sponsorship;

import dev.stoa.site.Address;
import dev.stoa.site.SearchText;

/**
 * What a list of sponsorships is narrowed to; it lives in the address. Whatever odd values arrive are left out.
 *
 * @param year of the conference's first day; null for all
 * @param state null for all
 */
record SponsorshipFilter(String q, SponsorshipState state, Integer year, String owner) {

    static SponsorshipFilter of(String q, String state, String year, String owner) {
        return new SponsorshipFilter(
                SearchText.typed(q),
                SponsorshipState.bySlug(state).orElse(null),
                year != null && year.matches("[12]\\d{3}") ? Integer.valueOf(year) : null,
                SearchText.typed(owner));
    }

    Address address() {
        return Address.of("/admin/sponsorships")
                .with("q", q)
                .with("state", stateSlug())
                .with("year", year == null ? null : year.toString())
                .with("owner", owner);
    }

    String stateSlug() {
        return state == null ? "" : state.slug();
    }

    SponsorshipFilter anyState() {
        return new SponsorshipFilter(q, null, year, owner);
    }

    SponsorshipFilter anyYear() {
        return new SponsorshipFilter(q, state, null, owner);
    }
}

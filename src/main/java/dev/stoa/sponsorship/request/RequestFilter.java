package dev.stoa.sponsorship.request;

import dev.stoa.site.Address;
import dev.stoa.site.SearchText;
import java.time.LocalDate;

/**
 * What the list of requests is narrowed to; it lives in the address. Whatever odd values arrive are left out.
 *
 * @param state null for all
 * @param need null for all
 * @param owner a user name; "nobody" for those that nobody looks after; empty for all
 * @param year in which it was asked (UTC); null for all
 */
record RequestFilter(String words, RequestState state, Need need, String owner, Integer year) {

    static final String NOBODY = "nobody";

    static RequestFilter of(String q, String state, String need, String owner, String year) {
        return new RequestFilter(
                SearchText.typed(q),
                state == null ? null : RequestState.bySlug(state).orElse(null),
                need == null ? null : Need.of(need).orElse(null),
                SearchText.typed(owner),
                year != null && year.matches("20\\d\\d") ? Integer.valueOf(year) : null);
    }

    Address address() {
        return address("");
    }

    /** @param ending of a file, with its dot; empty for the page */
    Address address(String ending) {
        return Address.of("/admin/sponsorship-requests" + ending)
                .with("q", words)
                .with("state", state == null ? null : state.slug())
                .with("need", need == null ? null : need.id())
                .with("owner", owner)
                .with("year", year == null ? null : year.toString());
    }

    RequestFilter anyState() {
        return new RequestFilter(words, null, need, owner, year);
    }

    RequestFilter with(Need other) {
        return new RequestFilter(words, state, other, owner, year);
    }

    RequestFilter anyOwner() {
        return new RequestFilter(words, state, need, "", year);
    }

    LocalDate from() {
        return LocalDate.of(year, 1, 1);
    }
}

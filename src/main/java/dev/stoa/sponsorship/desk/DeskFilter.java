package dev.stoa.sponsorship.desk;

import dev.stoa.site.Address;
import dev.stoa.site.SearchText;
import dev.stoa.sponsorship.SponsorshipState;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;

/**
 * What sponsorships are narrowed to, and in which order they stand; it lives in the address. Whatever odd values arrive are left
 * out.
 *
 * @param state null for all
 * @param year of the conference's first day; null for all
 * @param month of the conference's first day; null for all
 * @param topic of the conference
 * @param conference its slug, which all its editions share
 */
public record DeskFilter(
        String q,
        SponsorshipState state,
        Integer year,
        YearMonth month,
        String owner,
        String topic,
        String currency,
        String conference,
        Sort sort) {

    /** The list's own path. */
    static final String LIST = "/admin/sponsorships";

    static final String BOARD = "/admin/board";

    static DeskFilter of(DeskAddress sent) {
        return new DeskFilter(
                SearchText.typed(sent.q),
                SponsorshipState.bySlug(sent.state).orElse(null),
                sent.year != null && sent.year.matches("[12]\\d{3}") ? Integer.valueOf(sent.year) : null,
                sent.month != null && sent.month.matches("[12]\\d{3}-(0[1-9]|1[0-2])")
                        ? YearMonth.parse(sent.month)
                        : null,
                SearchText.typed(sent.owner),
                SearchText.typed(sent.topic),
                sent.currency != null && sent.currency.matches("[A-Z]{3}") ? sent.currency : "",
                SearchText.typed(sent.conference),
                Sort.of(sent.sort));
    }

    /** What {@link #query} gave; whatever else stands there is left out. */
    static DeskFilter of(String query) {
        var sent = new DeskAddress();
        for (var pair : query.split("&")) {
            int equals = pair.indexOf('=');
            var value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
            switch (pair.substring(0, Math.max(0, equals))) {
                case "q" -> sent.q = value;
                case "state" -> sent.state = value;
                case "year" -> sent.year = value;
                case "month" -> sent.month = value;
                case "owner" -> sent.owner = value;
                case "topic" -> sent.topic = value;
                case "currency" -> sent.currency = value;
                case "conference" -> sent.conference = value;
                case "sort" -> sent.sort = value;
                default -> {}
            }
        }
        return of(sent);
    }

    /** What of it holds for the board, which shows every state in its own order. */
    DeskFilter onBoard() {
        return in(null).by(Sort.DEFAULT);
    }

    /** The same list at another path: the list itself, the board, a table. */
    public Address address(String path) {
        return Address.of(path)
                .with("q", q)
                .with("state", stateSlug())
                .with("year", year == null ? null : year.toString())
                .with("month", month == null ? null : month.toString())
                .with("owner", owner)
                .with("topic", topic)
                .with("currency", currency)
                .with("conference", conference)
                .with("sort", sort.equals(Sort.DEFAULT) ? null : sort.text());
    }

    public Address address() {
        return address(LIST);
    }

    /** The same as it stands behind the question mark; empty where nothing is chosen. */
    public String query() {
        var address = address().toString();
        return address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
    }

    /** The list's address, which shows all of it where nothing is chosen, whatever view opens by itself. */
    String whole() {
        return query().isEmpty() ? LIST + "?view=all" : address().toString();
    }

    public String stateSlug() {
        return state == null ? "" : state.slug();
    }

    /** Whether this is the year as a form would send it. */
    public boolean isYear(String typed) {
        return typed.equals(year == null ? "" : year.toString());
    }

    DeskFilter in(SponsorshipState other) {
        return new DeskFilter(q, other, year, month, owner, topic, currency, conference, sort);
    }

    DeskFilter by(Sort other) {
        return new DeskFilter(q, state, year, month, owner, topic, currency, conference, other);
    }
}

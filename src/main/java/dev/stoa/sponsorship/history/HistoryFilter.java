package dev.stoa.sponsorship.history;

import dev.stoa.site.Address;
import dev.stoa.site.SearchText;
import dev.stoa.sponsorship.money.Typed;
import java.time.LocalDate;

/**
 * What the history is narrowed to; it lives in the address. Odd values are left out.
 *
 * @param subject its word, as the rules know it: "invoice"; empty for all
 * @param field as the row has it; empty for all
 * @param from first day (UTC); null for all
 * @param to last day (UTC), included; null for all
 */
record HistoryFilter(String who, String subject, String field, LocalDate from, LocalDate to) {

    static HistoryFilter of(String who, String subject, String field, String from, String to) {
        return new HistoryFilter(
                SearchText.typed(who),
                SearchText.typed(subject),
                SearchText.typed(field),
                Typed.day(from).orElse(null),
                Typed.day(to).orElse(null));
    }

    Address address(String path) {
        return Address.of(path)
                .with("who", who)
                .with("subject", subject)
                .with("field", field)
                .with("from", from == null ? null : from.toString())
                .with("to", to == null ? null : to.toString());
    }
}

package dev.stoa.sponsorship.history;

import java.time.Instant;

/**
 * One line of the history.
 *
 * @param sort {@code change}, {@code first} (what a field said when it all began), {@code move}, {@code approval}, {@code booking} or {@code budget}
 * @param object what it happened to, for people: "EuroPython 2025, Gold", or its word and number
 * @param href its page; null where it has none
 * @param from empty where there was nothing
 * @param to empty where nothing is left
 * @param reason empty where none was given
 */
public record HistoryEntry(
        String sort,
        long id,
        Instant at,
        String who,
        String subject,
        long subjectId,
        String object,
        String href,
        String field,
        String from,
        String to,
        String reason) {

    /** Whether it is a field, of which there is a "from" and a "to". */
    public boolean change() {
        return sort.equals("change");
    }

    /** Whether it says what a field began with. */
    public boolean first() {
        return sort.equals("first");
    }

    public String history() {
        return "/admin/history/" + subject.replace(' ', '-') + "/" + subjectId;
    }
}

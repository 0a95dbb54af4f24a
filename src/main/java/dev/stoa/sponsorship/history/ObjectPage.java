package dev.stoa.sponsorship.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The history of one object: what each field was at the beginning and is now, and every step in between.
 *
 * @param refusal why an undo that was just tried cannot be; null where none was
 * @param refused of which entry
 */
public record ObjectPage(
        String title,
        String href,
        String subject,
        List<Diff> fields,
        List<HistoryEntry> entries,
        boolean mayUndo,
        String refusal,
        long refused) {

    /** A field that was changed. @param times how often */
    public record Diff(String field, String first, String now, int times, String who, Instant at) {}

    static ObjectPage of(
            String title,
            String href,
            String subject,
            List<HistoryEntry> entries,
            boolean mayUndo,
            String refusal,
            long refused) {
        return new ObjectPage(title, href, subject, diffs(entries), entries, mayUndo, refusal, refused);
    }

    private static List<Diff> diffs(List<HistoryEntry> entries) {
        var byField = new LinkedHashMap<String, List<HistoryEntry>>();
        entries.stream()
                .filter(HistoryEntry::change)
                .forEach(entry -> byField.computeIfAbsent(entry.field(), field -> new ArrayList<>())
                        .add(entry));
        return byField.entrySet().stream()
                .map(field -> {
                    var latest = field.getValue().getFirst();
                    var first = field.getValue().getLast();
                    return new Diff(
                            field.getKey(),
                            first.from(),
                            latest.to(),
                            field.getValue().size(),
                            latest.who(),
                            latest.at());
                })
                .toList();
    }
}

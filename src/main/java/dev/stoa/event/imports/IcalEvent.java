package dev.stoa.event.imports;

import dev.stoa.site.ImportedRow.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A VEVENT as it is written (RFC 5545, 3.6.1): its properties by name, in capitals.
 *
 * @param where file and number, counted from one
 */
record IcalEvent(String where, Map<String, List<Line>> lines) {

    /** @param value as written, not yet unescaped */
    record Line(String value, Map<String, String> parameters) {}

    private static final int LONGEST_UID = 500;

    Optional<Line> one(String name) {
        return all(name).stream().findFirst();
    }

    List<Line> all(String name) {
        return lines.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return lines.containsKey(name);
    }

    boolean cancelled() {
        return one("STATUS")
                .filter(line -> "CANCELLED".equalsIgnoreCase(line.value()))
                .isPresent();
    }

    String uid() {
        return one("UID")
                .map(Line::value)
                .filter(uid -> !uid.isBlank() && uid.length() <= LONGEST_UID)
                .orElseThrow(() -> new Refused("it has no UID, or one that is longer than 500 characters"));
    }

    /** A TEXT (3.3.11) without its escapes; empty where there is none. */
    String text(String name) {
        return one(name).map(line -> unescaped(line.value())).orElse("");
    }

    /** Several, between commas that are not escaped. */
    List<String> texts(String name) {
        return all(name).stream()
                .flatMap(line -> List.of(line.value().split("(?<!\\\\),")).stream())
                .map(IcalEvent::unescaped)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String unescaped(String value) {
        var text = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char one = value.charAt(at);
            if (one == '\\' && at + 1 < value.length()) {
                char next = value.charAt(++at);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(one);
            }
        }
        return text.toString().strip();
    }
}

package dev.stoa.event.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One row of a source beside what is known.
 *
 * @param says what it is, on one line; null where it could not be read
 * @param reason of a rejection or a duplicate
 * @param facts what would be taken, as JSON can hold it; null where nothing would
 * @param known the id of what it changes, or null
 * @param version of the same
 */
record Finding(
        String where,
        String name,
        Verdict verdict,
        String says,
        String reason,
        Object facts,
        Long known,
        Integer version,
        List<Difference> changes) {

    /** A field that differs; null is empty. */
    public record Difference(String field, String before, String after) {}

    static Finding rejected(Told<?> told) {
        return new Finding(
                told.where(), told.name(), Verdict.REJECTED, null, told.reason(), null, null, null, List.of());
    }

    static Finding duplicate(Told<?> told, String says, String reason) {
        return new Finding(told.where(), told.name(), Verdict.DUPLICATE, says, reason, null, null, null, List.of());
    }

    static Finding fresh(Told<?> told, String says, Object facts) {
        return new Finding(told.where(), told.name(), Verdict.NEW, says, null, facts, null, null, List.of());
    }

    static Finding known(Told<?> told, String says, Object facts, long known, int version, List<Difference> changes) {
        var verdict = changes.isEmpty() ? Verdict.SAME : Verdict.CHANGED;
        return new Finding(told.where(), told.name(), verdict, says, null, facts, known, version, changes);
    }

    /** Every field that differs; both maps have the same keys. */
    static List<Difference> differences(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Difference(field, before.get(field), after.get(field)))
                .toList();
    }
}

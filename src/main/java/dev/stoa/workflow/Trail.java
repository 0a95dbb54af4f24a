package dev.stoa.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Moves and changes of one subject as one story, newest first, ready for a page. */
public record Trail(List<Entry> entries) {

    /**
     * @param what the field's name, or "state" for a move
     * @param from empty where there was nothing before
     * @param reason empty where none was given
     */
    public record Entry(Instant at, String who, String what, String from, String to, String reason, boolean move) {}

    public static Trail of(String subject, long subjectId) {
        var moves = Move.of(subject, subjectId).stream()
                .map(move -> new Entry(
                        move.at,
                        move.actor,
                        "state",
                        word(move.fromState),
                        word(move.toState),
                        text(move.reason),
                        true));
        var changes = Change.of(subject, subjectId).stream()
                .map(change -> new Entry(
                        change.at,
                        change.actor,
                        change.field,
                        text(change.fromValue),
                        text(change.toValue),
                        text(change.reason),
                        false));
        return new Trail(Stream.concat(moves, changes)
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList());
    }

    private static String word(String state) {
        return state == null ? "" : Words.of(state);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}

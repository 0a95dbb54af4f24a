package dev.stoa.portal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Stands where others put a picture: no page of ours asks another server for a face. */
record Initials(String letters) {

    /** The first letters of the first and the last word. */
    static Initials of(String name) {
        var words = Arrays.stream(name.split("[\\s._-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return new Initials("?");
        }
        var ends = words.size() == 1 ? words : List.of(words.getFirst(), words.getLast());
        return new Initials(ends.stream()
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase())
                .collect(Collectors.joining()));
    }

    @Override
    public String toString() {
        return letters;
    }
}

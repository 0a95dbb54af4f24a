package dev.stoa.event;

import java.nio.charset.StandardCharsets;

/** One content line of a calendar, folded as RFC 5545, section 3.1 asks: at most 75 octets, never inside a character. */
final class FoldedLine {

    private static final int OCTETS = 75;

    private FoldedLine() {}

    static String of(String line) {
        var folded = new StringBuilder(line.length() + 16);
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            var character = Character.toString(line.codePointAt(at));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += length;
            at += character.length();
        }
        return folded.toString();
    }
}

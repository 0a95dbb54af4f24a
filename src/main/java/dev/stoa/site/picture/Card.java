package dev.stoa.site.picture;

import java.util.List;

/**
 * What stands on a picture. Equal cards are the same picture, so that one is painted anew exactly when it shows something
 * else.
 *
 * @param kind what it is of, in a word or two
 * @param title in at most three lines; the rest gives way to an ellipsis
 * @param text in at most two lines; empty for none
 * @param facts at most three
 * @param bars heights of a little plot, oldest first; empty for none
 */
public record Card(String kind, String title, String text, List<Fact> facts, List<Long> bars) {

    /** A number, or a few words, over what it means. */
    public record Fact(String number, String meaning) {}

    /** Pixels, as Open Graph's readers want them. */
    public static final int WIDTH = 1200;

    public static final int HEIGHT = 630;

    private static final int MOST_CHARACTERS = 400;

    public Card {
        kind = shortened(kind);
        title = shortened(title);
        text = shortened(text);
        facts = List.copyOf(facts);
        bars = List.copyOf(bars);
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= MOST_CHARACTERS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST_CHARACTERS));
    }
}

package dev.stoa.search;

import java.time.LocalDate;
import java.util.List;

/**
 * A page that was found.
 *
 * @param title with what was found in it
 * @param snippet of its text, around what was found
 * @param day when it is or was; null for what has no day
 */
public record Hit(SearchKind kind, String href, List<Part> title, List<Part> snippet, LocalDate day) {

    /** A piece of text. @param found because of it */
    public record Part(String text, boolean found) {}
}

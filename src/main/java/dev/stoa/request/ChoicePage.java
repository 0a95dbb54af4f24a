package dev.stoa.request;

import java.util.List;

/** Where a visitor says what they ask for. @param missing they sent something without having said it */
public record ChoicePage(List<Kind> kinds, boolean missing) {

    public record Kind(String href, String label, String about) {}
}

package dev.stoa.search;

/** What a document is about. */
public enum SearchKind {
    PROJECT("Projects"),
    PERSON("People"),
    EVENT("Events"),
    GROUP("Groups"),
    TALK("Talks"),
    ARTICLE("Texts");

    private final String label;

    SearchKind(String label) {
        this.label = label;
    }

    /** Many of them, for people. */
    public String label() {
        return label;
    }
}

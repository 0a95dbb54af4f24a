package dev.stoa.search;

/** What a document is about. */
public enum SearchKind {
    PROJECT("Projects", "Project"),
    PERSON("People", "Person"),
    EVENT("Events", "Event"),
    GROUP("Groups", "Group"),
    TALK("Talks", "Talk"),
    ARTICLE("Texts", "Text");

    private final String label;
    private final String one;

    SearchKind(String label, String one) {
        this.label = label;
        this.one = one;
    }

    /** Many of them, for people. */
    public String label() {
        return label;
    }

    /** One of them, for people. */
    public String one() {
        return one;
    }
}

package dev.stoa.contribution.health;

/** What people ask of a project: CHAOSS says change request for what GitHub calls pull request. */
enum Subject {
    CHANGE_REQUEST("request", "change requests", "change-requests", "PULL_REQUEST"),
    ISSUE("question", "issues", "issues", "ISSUE");

    /** The table that {@link Metrics} puts before a metric's SQL. */
    final String table;

    final String words;
    final String key;
    private final String kind;

    Subject(String table, String words, String key, String kind) {
        this.table = table;
        this.words = words;
        this.key = key;
        this.kind = kind;
    }

    String opened() {
        return kind + "_OPENED";
    }

    String closed() {
        return kind + "_CLOSED";
    }
}

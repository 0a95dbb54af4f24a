package dev.stoa.event.imports;

import dev.stoa.site.ImportReport.Rejection;

/**
 * What a source tells of one thing, read and checked, or why it cannot be.
 *
 * @param where file and row, for who wants to correct it
 * @param facts null where there is a reason
 */
record Told<F>(String where, String name, F facts, String reason) {

    static <F> Told<F> of(String where, String name, F facts) {
        return new Told<>(where, name, facts, null);
    }

    static <F> Told<F> refused(String where, String name, String reason) {
        return new Told<>(where, name, null, reason);
    }

    Rejection rejection() {
        return new Rejection(where, name, reason);
    }
}

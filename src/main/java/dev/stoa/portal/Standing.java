package dev.stoa.portal;

import dev.stoa.project.Lifecycle;

/**
 * The badge of a project: where it stands as staff decided, or its {@link Pace} while they have not.
 *
 * @param word null for no badge
 */
record Standing(String word, boolean good) {

    static Standing of(Lifecycle lifecycle, Pace pace) {
        return lifecycle.decided()
                ? new Standing(lifecycle.label(), lifecycle == Lifecycle.ACTIVE)
                : new Standing(pace.word(), pace.good());
    }
}

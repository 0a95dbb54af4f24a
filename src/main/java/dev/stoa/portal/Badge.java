package dev.stoa.portal;

import dev.stoa.project.Lifecycle;

/**
 * The badge of a project: where it stands as staff decided, or its {@link Pace} while they have not.
 *
 * @param word null for no badge
 */
record Badge(String word, boolean good) {

    static Badge of(Lifecycle lifecycle, Pace pace) {
        return lifecycle.decided()
                ? new Badge(lifecycle.label(), lifecycle == Lifecycle.ACTIVE)
                : new Badge(pace.word(), pace.good());
    }
}

package dev.stoa.portal;

import dev.stoa.project.Lifecycle;
import dev.stoa.site.Texts;

/**
 * The badge of a project: where it stands as staff decided, or its {@link Pace} while they have not.
 *
 * @param word null for no badge
 */
record Badge(String word, boolean good) {

    static Badge of(Lifecycle lifecycle, Pace pace) {
        return lifecycle.decided()
                ? new Badge(word(lifecycle), lifecycle == Lifecycle.ACTIVE)
                : new Badge(pace.word(), pace.good());
    }

    private static String word(Lifecycle lifecycle) {
        var texts = Texts.of(ProjectsTexts.class);
        return switch (lifecycle) {
            case UNDECIDED -> null;
            case INCUBATING -> texts.incubating();
            case ACTIVE -> texts.active();
            case MAINTENANCE -> texts.maintenance();
            case ARCHIVED -> texts.archived();
        };
    }
}

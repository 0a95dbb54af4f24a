package dev.stoa.sponsorship.desk;

import dev.stoa.workflow.Actor;
import java.util.List;

/**
 * A sort of thing that the command box finds. A bean in the package that owns it; the higher its {@code @Priority}, the higher
 * it stands.
 */
public interface Finder {

    /** "Sponsorships". */
    String heading();

    /**
     * @param says a few words that tell it from others of the same name
     * @param moves what this person may do with it at once; empty for most
     */
    record Found(String title, String href, String says, List<Do> moves) {

        public Found(String title, String href, String says) {
            this(title, href, says, List.of());
        }
    }

    /**
     * A button.
     *
     * @param action where its form goes, with {@code version}, {@code to} and, where it needs one, {@code reason}
     */
    record Do(String label, String action, int version, String to, boolean reason) {}

    /** The best few for these words; one statement or two. @param words never empty */
    List<Found> find(String words, Actor actor, int most);
}

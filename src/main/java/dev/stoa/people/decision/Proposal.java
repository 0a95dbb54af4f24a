package dev.stoa.people.decision;

import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import java.util.List;

/** Something that staff may decide about people. It changes rows and nothing else; what follows, the database settles. */
public interface Proposal {

    /** What it is about: the kinds of table people_decision. */
    enum Kind {
        MERGE("Persons"),
        AFFILIATION("Affiliations"),
        ORGANISATION("Organisations"),
        DOMAIN_RULE("E-mail domains"),
        MEMBERSHIP("GitHub organisations"),
        BOT("Bots and humans"),
        BOT_RULE("Bot rules"),
        OPT_OUT("Opt-outs"),
        NAME("Names"),
        DISMISSAL("Suggestions"),
        CLAIM("Claimed accounts");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What was done, in a sentence.
     *
     * @param person whom it is about; null for a rule
     * @param warnings what somebody should know before doing it
     */
    record Outcome(Kind kind, String summary, Long person, List<String> warnings) {
        static Outcome of(Kind kind, Long person, String summary) {
            return new Outcome(kind, summary, person, List.of());
        }
    }

    /**
     * Makes the change.
     *
     * @throws NotPossible with the field and the reason
     * @throws Outdated when somebody saved a row in between
     */
    Outcome make(RowChanges rows);

    /** The decision that this one takes back; null for all but {@link Undo}. */
    default Long undoes() {
        return null;
    }
}

package dev.stoa.sponsorship.desk;

import dev.stoa.workflow.Actor;
import java.util.List;

/** What the command box found. @param sorts only those of which something was found */
public record CommandPage(String q, List<Sort> sorts) {

    /** So many of each sort: who sees more types another word. */
    private static final int MOST = 6;

    public record Sort(String heading, List<Finder.Found> found) {}

    static CommandPage of(String words, List<Finder> finders, Actor actor) {
        return new CommandPage(
                words,
                words.isEmpty()
                        ? List.of()
                        : finders.stream()
                                .map(finder -> new Sort(finder.heading(), finder.find(words, actor, MOST)))
                                .filter(sort -> !sort.found.isEmpty())
                                .toList());
    }
}

package dev.stoa.github.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/** What is read of a repository, each with a cursor of its own. */
public enum Part {
    COMMITS,
    TAGS,
    /** With their reviews and comments. */
    PULL_REQUESTS,
    /** With their comments. */
    ISSUES,
    /** With their comments and replies. */
    DISCUSSIONS,
    /** Those that the listing, which brings the newest, has no room for. */
    RELEASES,
    /** Who gave one, and when. */
    STARS,
    /** Stars, forks and open issues of former days; only recordings know them. */
    COUNTERS;

    /** One after the other: tags need the history that was fetched, and releases write the rows of tags. */
    private static final List<Part> IN_ORDER = List.of(COMMITS, TAGS, RELEASES);

    /** What may overlap: the parts in chains, each to be read in its order. */
    static List<List<Part>> chains(Collection<Part> parts) {
        List<List<Part>> chains = new ArrayList<>();
        List<Part> ordered = IN_ORDER.stream().filter(parts::contains).toList();
        if (!ordered.isEmpty()) {
            chains.add(ordered);
        }
        for (Part part : EnumSet.allOf(Part.class)) {
            if (parts.contains(part) && !IN_ORDER.contains(part)) {
                chains.add(List.of(part));
            }
        }
        return chains;
    }
}

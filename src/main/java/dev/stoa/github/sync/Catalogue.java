package dev.stoa.github.sync;

import dev.stoa.contribution.GitHubEvent;
import java.util.List;
import java.util.Map;

/**
 * What an owner has, as it was told page by page.
 *
 * @param whole every repository was named, so that one which was not is gone; else only those with news
 * @param mark from where on to ask the next time; null when only a whole catalogue can be had
 */
public record Catalogue(boolean whole, Mark mark) {

    /**
     * A page of it.
     *
     * @param events what it tells of the repositories themselves
     * @param told how their parts stand
     */
    public record Page(List<GitHubEvent> events, List<Told> told) {}

    /** How parts of one repository stand; of a part that is absent nothing was told. */
    public record Told(long repository, Map<Part, State> parts) {}

    /**
     * How a part stands.
     *
     * @param items how many there are, null when unknown; nobody asks for none
     * @param version changes whenever there is something new to read, in the source's own words
     */
    public record State(Integer items, String version) {}
}

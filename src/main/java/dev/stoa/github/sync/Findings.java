package dev.stoa.github.sync;

import java.util.List;

/**
 * What a dry run found: what the next run of that kind would do.
 *
 * @param fresh repositories that we do not know yet
 * @param changed known ones that GitHub tells otherwise than we have them
 * @param gone known ones that GitHub lists no more
 * @param parts to read, of all repositories that are followed
 * @param requests about; at least one for each part
 * @param points about, of GraphQL
 */
public record Findings(Names fresh, Names changed, Names gone, int parts, long requests, long points) {

    private static final int NAMED = 50;

    /**
     * How many, and the first of them by name.
     *
     * @param names at most fifty
     */
    public record Names(int count, List<String> names) {

        static Names of(List<String> all) {
            return new Names(all.size(), all.stream().sorted().limit(NAMED).toList());
        }

        public int more() {
            return count - names.size();
        }
    }
}

package dev.stoa.github.webhook;

import dev.stoa.contribution.CommitQueries.Sha;
import dev.stoa.contribution.GitHubEvent;
import dev.stoa.github.sync.Part;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a payload says.
 *
 * @param facts for the ledger; may be there although the rest is ignored: every payload tells how its repository stands
 * @param again what it does not hold and has to be read from GitHub
 * @param move who came to an organisation, or left it; null mostly
 * @param ignored why the event itself counts for nothing; null when it counts
 */
record Reading(List<GitHubEvent> facts, List<Again> again, Move move, String ignored) {

    /**
     * Parts of a repository, or where there is no repository the whole list of an owner.
     *
     * @param unless with all of these commits known there is nothing to be read; empty when there is in any case
     */
    record Again(Long repository, Set<Part> parts, String owner, List<Sha> unless) {

        static Again parts(long repository, Set<Part> parts) {
            return new Again(repository, parts, null, List.of());
        }

        static Again list(String owner) {
            return new Again(null, Set.of(), owner, List.of());
        }

        /** "commits, tags", "all of it", "the list of octocat". */
        String inWords() {
            if (owner != null) {
                return "the list of " + owner;
            }
            return parts.size() == Part.values().length
                    ? "all of it"
                    : parts.stream()
                            .sorted()
                            .map(part -> part.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                            .collect(Collectors.joining(", "));
        }
    }

    /** @param here whether the account is a member of the organisation from now on */
    record Move(String organisation, long account, boolean here) {}

    static Reading of(GitHubEvent... facts) {
        return of(List.of(facts));
    }

    static Reading of(List<? extends GitHubEvent> facts) {
        return new Reading(List.copyOf(facts), List.of(), null, null);
    }

    static Reading moving(Move move) {
        return new Reading(List.of(), List.of(), move, null);
    }

    static Reading ignored(String why) {
        return new Reading(List.of(), List.of(), null, why);
    }

    /** The same, and this has to be read, too. */
    Reading and(Again more) {
        return new Reading(facts, List.of(more), move, ignored);
    }
}

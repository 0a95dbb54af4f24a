package dev.stoa.github.webhook;

import dev.stoa.contribution.GitHubEvent;
import java.util.List;

/**
 * What a payload says to the ledger.
 *
 * @param facts may be there although the rest is ignored: every payload tells how its repository stands
 * @param ignored why the event itself counts for nothing; null when it counts
 */
record Reading(List<GitHubEvent> facts, String ignored) {

    static Reading of(GitHubEvent... facts) {
        return new Reading(List.of(facts), null);
    }

    static Reading of(List<? extends GitHubEvent> facts) {
        return new Reading(List.copyOf(facts), null);
    }

    static Reading ignored(String why) {
        return new Reading(List.of(), why);
    }
}

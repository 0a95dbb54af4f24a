package dev.stoa.contribution;

import java.util.List;
import java.util.function.Function;

/** Picks the records of one sort out of a list. */
final class Batch {

    private Batch() {}

    static <E extends GitHubEvent> List<E> of(List<GitHubEvent> events, Class<E> sort) {
        return events.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    static <E extends GitHubEvent, R> List<R> of(List<GitHubEvent> events, Class<E> sort, Function<E, R> row) {
        return of(events, sort).stream().map(row).toList();
    }

    /** GitHub's number of the account, or null for a user whom GitHub has deleted. */
    static Long id(Actor actor) {
        return actor == null ? null : actor.id();
    }
}

package dev.stoa.github.sync;

import java.time.Instant;

/**
 * Up to where an owner is known, so that the next time only what is new is asked for.
 *
 * @param at the newest change that the source told of, in its own time (UTC)
 * @param repositories how many the owner had, as far as we may see
 * @param organisation or a user
 */
public record Mark(Instant at, int repositories, boolean organisation) {}

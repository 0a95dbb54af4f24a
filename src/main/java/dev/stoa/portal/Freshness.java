package dev.stoa.portal;

import java.time.Instant;

/**
 * How far the numbers beside it can be trusted.
 *
 * @param at the latest moment that they include (UTC), or null when nothing was read yet
 */
record Freshness(boolean complete, String words, Instant at) {}

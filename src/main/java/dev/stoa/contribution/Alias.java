package dev.stoa.contribution;

/**
 * A line of a .mailmap: whoever commits as this is better called that.
 *
 * @param commitEmail in lower case, like properEmail
 * @param commitName null for any
 * @param properEmail null when it stays, like properName
 */
public record Alias(String commitEmail, String commitName, String properEmail, String properName) {}

package dev.stoa.portal;

/** A large number over its meaning; the number leads to the rows it counts. */
record Fact(long number, String meaning, String href) {}

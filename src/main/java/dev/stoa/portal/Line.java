package dev.stoa.portal;

/**
 * A name and a number; the name leads to what it is, or nowhere when href is null, the number to the rows it counts.
 */
public record Line(String label, String href, long count, String rows) {}

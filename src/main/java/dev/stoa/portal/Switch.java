package dev.stoa.portal;

/** One of a few ways to look at a page: a link that holds the whole state. */
public record Switch(String label, String href, boolean current) {}

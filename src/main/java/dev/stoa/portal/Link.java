package dev.stoa.portal;

/** Words that lead somewhere. */
public record Link(String label, String href) {}

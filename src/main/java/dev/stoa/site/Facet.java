package dev.stoa.site;

/** A link that narrows a list to {@code label}, with how many it would show; the current one leads back to all. */
public record Facet(String label, long count, String href, boolean current) {}

package dev.stoa.platform;

/** Fired in dev mode when a template was edited: whatever was rendered before is out of date. */
public record TemplatesEdited() {}

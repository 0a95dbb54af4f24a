package dev.stoa.sponsorship.benefit;

/** Knows to whom a benefit was given by name: what was given cannot be written away. */
public interface NamedUse {

    /** How many colleagues have one of it. */
    long of(long benefit);
}

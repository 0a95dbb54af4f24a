package dev.stoa.contribution;

/** Who may see a repository on GitHub. */
public enum Visibility {
    PUBLIC,
    PRIVATE,
    INTERNAL
}

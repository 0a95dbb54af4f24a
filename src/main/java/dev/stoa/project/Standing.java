package dev.stoa.project;

/** Whose a repository is. */
public enum Standing {
    /** Of the organisations that this portal is about. */
    OWN,
    /** Of others, and on staff's list of what the company follows. */
    UPSTREAM,
    /** Of others; known since one of our people contributed there. */
    ELSEWHERE
}

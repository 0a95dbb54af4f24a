package dev.stoa.group;

/** A group that somebody told us of, checked as far as a program can. It waits as JSON until they confirm their address. */
record GroupProposal(GroupTerms terms, Organiser.Person by) {}

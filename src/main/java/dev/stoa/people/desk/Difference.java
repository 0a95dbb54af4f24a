package dev.stoa.people.desk;

/** A field in which what was typed differs from what is stored by now. */
record Difference(String label, String yours, String stored) {}

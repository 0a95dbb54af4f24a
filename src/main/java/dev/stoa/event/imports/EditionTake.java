package dev.stoa.event.imports;

import dev.stoa.event.EditionFacts;

/** An edition as it would be stored: what is said of it, its address, and whose edition it is. */
record EditionTake(String slug, String conference, String conferenceName, EditionFacts facts) {}

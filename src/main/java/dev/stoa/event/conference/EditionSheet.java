package dev.stoa.event.conference;

import dev.stoa.event.EditionDetails;
import dev.stoa.event.EditionFacts;

/**
 * What staff want to be known of an edition, already checked.
 *
 * @param conference the name that comes back every year
 * @param zone IANA, or null where it is online only
 */
record EditionSheet(String conference, EditionFacts facts, String zone, EditionDetails details) {}

package dev.stoa.group;

import java.net.URI;
import java.util.SortedSet;

/**
 * What a source tells about one user group, already checked.
 *
 * @param region the part of the world under which the source lists it, or null
 * @param position null where it is not known or the group meets online only
 */
public record GroupFacts(
        String name,
        String country,
        String region,
        Position position,
        URI url,
        boolean virtual,
        SortedSet<String> topics) {

    /** Degrees north and east, WGS 84. */
    public record Position(double latitude, double longitude) {}
}

package dev.stoa.site;

import java.time.Instant;

/**
 * A list as open data, for a resource to answer with where it {@code @Produces} JSON and {@link Csv#TYPE}. As JSON it is all
 * that the record says; as CSV it is its rows, and what JSON says beside them stands in the headers ({@link TableWriter}).
 */
public interface Table {

    /** The latest moment (UTC) that it includes, or null. */
    Instant asOf();

    /** Whether all of it was read. */
    boolean complete();

    /** How much there is on all pages. */
    long total();

    /** The address of the next page as JSON; null on the last one. */
    String next();

    /** The rows of this page, by {@link Csv}. */
    String csv();
}

package dev.stoa.site;

import java.time.Instant;

/** One thing as open data, such as a talk: a {@link Table} of what belongs to it, always whole. */
public interface Single extends Table {

    @Override
    default Instant asOf() {
        return null;
    }

    @Override
    default boolean complete() {
        return true;
    }

    @Override
    default long total() {
        return 1;
    }

    @Override
    default String next() {
        return null;
    }
}

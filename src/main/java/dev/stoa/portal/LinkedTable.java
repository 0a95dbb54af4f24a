package dev.stoa.portal;

import dev.stoa.site.Table;
import java.time.Instant;

/** A list as open data that says where its other forms and its next page are. Unless it says as of when it is, it is our own and now. */
interface LinkedTable extends Table {

    Links links();

    @Override
    default Instant asOf() {
        return null;
    }

    @Override
    default String next() {
        return links().next();
    }
}

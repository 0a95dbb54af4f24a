package dev.stoa.site;

import java.util.Map;

/** Feeds that a hub may be told of: see {@link WebSub}. */
public interface Syndicated {

    /** Each feed as it is now, by its address below the site. Read from the database. */
    Map<String, String> texts();
}

package dev.stoa.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stoa.site.Address;
import dev.stoa.site.Cursor;
import dev.stoa.site.Paging;

/**
 * A list in its other forms, and the next page of it as JSON, if there is one.
 *
 * @param html the same filters as a page
 */
record Links(
        String html,
        String csv,
        @JsonInclude(JsonInclude.Include.NON_NULL) String next) {

    /** @param list its bare address with all filters */
    static Links of(Address list, Paging paging) {
        return new Links(list.toString(), list.ending(".csv").toString(), Cursor.next(list, paging));
    }
}

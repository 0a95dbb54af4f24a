package dev.stoa.portal;

import dev.stoa.contribution.ElsewhereQueries;
import dev.stoa.site.Address;
import dev.stoa.site.Paging;

/** Repositories of others in which our people work. Three statements. */
record ElsewherePage(ElsewhereQueries.Found found, Paging paging, Freshness freshness) {

    static final Address ADDRESS = Address.of("/contributions/elsewhere");

    private static final int SIZE = 60;

    /** @param page as sent: anything */
    static ElsewherePage of(String page, ElsewhereQueries elsewhere, Freshness freshness) {
        var paging = Paging.of(ADDRESS, page, elsewhere.repositories(0, 0).repositories(), SIZE);
        return new ElsewherePage(elsewhere.repositories(paging.offset(SIZE), SIZE), paging, freshness);
    }
}

package dev.stoa.portal;

import dev.stoa.search.Hit;
import dev.stoa.search.SearchKind;
import dev.stoa.search.SearchQueries;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import dev.stoa.site.Texts;
import java.util.Arrays;
import java.util.List;

/**
 * What was found on the whole site, best first. Two statements.
 *
 * @param kind of the choice, or empty for all
 */
public record SearchPage(
        String q, String kind, List<Hit> hits, long total, List<Facet> kinds, Paging paging, String json) {

    private static final int SIZE = 20;
    /** Nobody turns further; the database would sort for nothing. */
    private static final int MOST_PAGES = 50;

    /** @param page as sent: anything */
    static SearchPage of(SearchQueries search, String q, SearchKind kind, String page) {
        var address = address(q, kind);
        int asked = Paging.of(address, page, (long) SIZE * MOST_PAGES, SIZE).page();
        var hits = search.search(q, kind, asked, SIZE);
        return new SearchPage(
                q,
                kind == null ? "" : kind.label(),
                hits.first(),
                hits.total(),
                Arrays.stream(SearchKind.values())
                        .filter(one -> hits.counts().containsKey(one) || one == kind)
                        .map(one -> new Facet(
                                Texts.of(SearchTexts.class).kind(one),
                                hits.counts().getOrDefault(one, 0L),
                                address.with("kind", one == kind ? null : word(one))
                                        .toString(),
                                one == kind))
                        .toList(),
                Paging.of(address, Integer.toString(asked), Math.min(hits.total(), (long) SIZE * MOST_PAGES), SIZE),
                address.toString());
    }

    public String title() {
        var texts = Texts.of(SearchTexts.class);
        return q.isEmpty() ? texts.title() : texts.titleFor(q);
    }

    static Address address(String q, SearchKind kind) {
        return Address.of("/search").with("q", q).with("kind", kind == null ? null : word(kind));
    }

    static String word(SearchKind kind) {
        return kind.name().toLowerCase();
    }
}

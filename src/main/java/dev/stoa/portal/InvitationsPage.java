package dev.stoa.portal;

import dev.stoa.portal.Invitations.Open;
import dev.stoa.site.Facet;
import dev.stoa.site.Narrowing;
import dev.stoa.site.Option;
import dev.stoa.site.Paging;
import dev.stoa.site.Texts;
import java.util.List;

/**
 * Good first issues across projects.
 *
 * @param sorts the ways to order them
 */
record InvitationsPage(
        String q,
        List<Open> issues,
        long total,
        List<Facet> projects,
        List<Facet> languages,
        List<Facet> labels,
        List<Switch> sorts,
        List<Option> kept,
        boolean narrowed,
        Freshness freshness,
        Paging paging,
        String json,
        String csv) {

    private static final int SIZE = 50;
    private static final int FACETS = 24;

    /** @param page as sent: anything */
    static InvitationsPage of(InvitationFilter filter, Narrowing<Open> list, String page, Freshness freshness) {
        var hits = list.hits();
        var here = list.here();
        var texts = Texts.of(InvitationsTexts.class);
        var paging = Paging.of(here, page, hits.size(), SIZE);
        return new InvitationsPage(
                filter.words(),
                hits.stream().skip(paging.offset(SIZE)).limit(SIZE).toList(),
                hits.size(),
                first(list.facets("project")),
                first(list.facets("language")),
                first(list.facets("label")),
                List.of(
                        new Switch(texts.soonest(), here.with("sort", "").toString(), !filter.newest()),
                        new Switch(texts.newest(), here.with("sort", "newest").toString(), filter.newest())),
                list.kept(),
                !here.with("sort", "").query().isEmpty(),
                freshness,
                paging,
                here.ending(".json").toString(),
                here.ending(".csv").toString());
    }

    /** What is chosen is always shown. */
    private static List<Facet> first(List<Facet> all) {
        return java.util.stream.Stream.concat(
                        all.stream().limit(FACETS), all.stream().skip(FACETS).filter(Facet::current))
                .toList();
    }
}

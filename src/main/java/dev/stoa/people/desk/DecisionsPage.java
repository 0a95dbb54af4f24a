package dev.stoa.people.desk;

import dev.stoa.people.decision.Proposal.Kind;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import dev.stoa.site.SearchText;
import java.util.Arrays;
import java.util.List;

/** The trail: what was decided, by whom, and how to take it back. */
record DecisionsPage(
        List<DecisionLine> lines,
        List<Facet> kinds,
        String q,
        String kind,
        long total,
        Paging paging,
        boolean filtered) {

    private static final int SIZE = 50;

    static DecisionsPage of(DecisionQueries queries, String kind, String typed, String page, Reader reader) {
        var q = SearchText.typed(typed);
        var chosen = Arrays.stream(Kind.values())
                .filter(each -> each.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElse(null);
        var address = Address.of("/admin/decisions").with("q", q).with("kind", chosen == null ? null : chosen.name());
        var counts = queries.counts(q);
        long total =
                chosen == null ? counts.values().stream().mapToLong(n -> n).sum() : counts.getOrDefault(chosen, 0L);
        var paging = Paging.of(address, page, total, SIZE);
        return new DecisionsPage(
                queries.list(chosen, q, reader, paging.offset(SIZE), SIZE),
                Arrays.stream(Kind.values())
                        .filter(each -> counts.containsKey(each) || each == chosen)
                        .map(each -> new Facet(
                                each.label(),
                                counts.getOrDefault(each, 0L),
                                address.with("kind", each == chosen ? null : each.name())
                                        .toString(),
                                each == chosen))
                        .toList(),
                q,
                chosen == null ? "" : chosen.name(),
                total,
                paging,
                !address.query().isEmpty());
    }
}

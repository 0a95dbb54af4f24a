package dev.stoa.sponsorship.matter;

import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import java.util.List;

/** All matters of one kind over all sponsorships, the latest conference first. A bounded number of statements. */
public record TablePage(
        String heading,
        List<WaitingPage.Row> rows,
        long total,
        List<Facet> states,
        List<Facet> kinds,
        String path,
        String state,
        String owner,
        String year,
        boolean filtered,
        Paging paging,
        String csv,
        String xlsx) {

    static final int SIZE = 50;

    static String path(Kind<?, ?> kind) {
        return "/admin/tables/" + kind.slug();
    }

    static <S extends Enum<S>, M extends Matter<S>> TablePage of(
            Kind<S, M> kind, Kinds kinds, MatterFilter filter, String page) {
        var counts = MatterQueries.states(kind, filter);
        long total = filter.state().isEmpty()
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(kind.state(filter.state()).orElseThrow(), 0L);
        var address = filter.address(path(kind));
        var paging = Paging.of(address, page, total, SIZE);
        var found = MatterQueries.all(kind, filter, paging.offset(SIZE), SIZE);
        var says = kind.says(found.stream().map(MatterQueries.Under::matter).toList());
        return new TablePage(
                kind.heading(),
                found.stream()
                        .map(one -> WaitingPage.Row.of(
                                kind,
                                one.matter(),
                                one.sponsorship(),
                                says.getOrDefault(one.matter().id, new Kind.Says("", false))))
                        .toList(),
                total,
                kind.life().stages().stream()
                        .map(stage -> new Facet(
                                stage.label(),
                                counts.getOrDefault(stage.state(), 0L),
                                filter.in(
                                                Kind.slugOf(stage.state()).equals(filter.state())
                                                        ? ""
                                                        : Kind.slugOf(stage.state()))
                                        .address(path(kind))
                                        .toString(),
                                Kind.slugOf(stage.state()).equals(filter.state())))
                        .filter(facet -> facet.count() > 0 || facet.current())
                        .toList(),
                kinds.all().stream()
                        .map(other -> new Facet(other.heading(), 0, path(other), other == kind))
                        .toList(),
                path(kind),
                filter.state(),
                filter.owner(),
                filter.year() == null ? "" : filter.year().toString(),
                !address.query().isEmpty(),
                paging,
                filter.address(path(kind) + ".csv").toString(),
                filter.address(path(kind) + ".xlsx").toString());
    }
}

package dev.stoa.group;

import dev.stoa.group.GroupDeskQueries.Row;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import dev.stoa.workflow.Actor;
import java.util.Arrays;
import java.util.List;

/** The desk's list of groups; an organiser sees their own. Two statements, three for an organiser. */
public record GroupsAdminPage(
        String q,
        String status,
        List<Row> rows,
        long total,
        List<Facet> statuses,
        Paging paging,
        boolean filtered,
        boolean own) {

    private static final int SIZE = 50;

    static GroupsAdminPage of(String words, GroupStatus status, String page, Actor actor) {
        var own = GroupEditors.limitedTo(actor);
        var queries = new GroupDeskQueries(words, status, own);
        var here = Address.of("/admin/groups").with("q", words).with("status", status == null ? "" : status.slug());
        var counts = queries.statuses();
        long total = status == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(status, 0L);
        var paging = Paging.of(here, page, total, SIZE);
        return new GroupsAdminPage(
                words,
                status == null ? "" : status.slug(),
                queries.rows(paging.offset(SIZE), SIZE),
                total,
                Arrays.stream(GroupStatus.values())
                        .filter(one -> counts.containsKey(one) || one == status)
                        .map(one -> new Facet(
                                one.label(),
                                counts.getOrDefault(one, 0L),
                                here.with("status", one == status ? "" : one.slug())
                                        .toString(),
                                one == status))
                        .toList(),
                paging,
                !here.query().isEmpty(),
                own.isPresent());
    }
}

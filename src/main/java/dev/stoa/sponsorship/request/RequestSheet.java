package dev.stoa.sponsorship.request;

import dev.stoa.site.Sheet;
import java.util.Arrays;
import java.util.List;

/** The list of requests as a table to take away; who asks is not in it, for a table travels. */
final class RequestSheet {

    private static final int MOST = 20_000;

    private static final List<String> HEADER = List.of(
            "id",
            "request",
            "begins",
            "for",
            "needs",
            "amount",
            "currency",
            "state",
            "asked",
            "since",
            "deferredUntil",
            "owner",
            "sample");

    private RequestSheet() {}

    static Sheet of(RequestFilter filter) {
        return new Sheet(
                "sponsorship-requests",
                HEADER,
                RequestQueries.rows(filter, 0, MOST).stream()
                        .map(RequestSheet::row)
                        .toList());
    }

    private static List<?> row(RequestRow row) {
        return Arrays.asList(
                row.id(),
                row.title(),
                row.startsOn(),
                row.groupId() == null ? "conference" : "group",
                row.needs(),
                row.money() == null ? null : row.money().amount(),
                row.money() == null ? null : row.currency(),
                row.state().slug(),
                row.askedAt(),
                row.since(),
                row.deferredUntil(),
                row.owner(),
                row.sample());
    }
}

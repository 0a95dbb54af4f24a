package dev.stoa.sponsorship.desk;

import dev.stoa.site.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Sponsorships as a table to take away. What {@link #EDITABLE} names may come back changed; the rest is there to be read. */
final class SponsorshipSheet {

    static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "conference",
            "edition",
            "begins",
            "ends",
            "place",
            "state",
            "tier",
            "amount",
            "currency",
            "budget",
            "owner",
            "published",
            "why",
            "notes",
            "sample");

    /** By the names that the form gives its fields, so that what is wrong with one stands in its column. */
    static final Set<String> EDITABLE =
            Set.of("edition", "tier", "amount", "currency", "budget", "owner", "published", "why", "notes");

    private SponsorshipSheet() {}

    static Sheet of(String name, List<DeskRow> rows) {
        return new Sheet(name, COLUMNS, rows.stream().map(SponsorshipSheet::row).toList());
    }

    private static List<Object> row(DeskRow row) {
        return Arrays.asList(
                row.id(),
                row.version(),
                row.title(),
                row.edition(),
                row.startsOn(),
                row.endsOn(),
                row.place(),
                row.state().slug(),
                row.tier(),
                row.money().amount(),
                row.currency(),
                row.budget(),
                row.owner(),
                row.published(),
                row.why(),
                row.notes(),
                row.sample());
    }
}

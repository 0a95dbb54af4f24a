package dev.stoa.group;

import dev.stoa.group.GroupFacts.Position;
import dev.stoa.site.ImportedRow;
import dev.stoa.site.ImportedRow.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;

/** User groups as a table tells of them. */
public final class GroupCsv {

    public static final List<String> COLUMNS =
            List.of("name", "country", "city", "url", "latitude", "longitude", "virtual", "topics");

    private GroupCsv() {}

    /** @param rows by where they stand */
    public static GroupList read(SequencedMap<String, ImportedRow> rows) {
        var list = new GroupList();
        rows.forEach((where, row) -> list.take(where, row, () -> listed(row)));
        return list;
    }

    private static ListedGroup listed(ImportedRow row) {
        boolean virtual = row.flag("virtual")
                || List.of("yes", "1", "x")
                        .contains(row.fields().path("virtual").asText("").toLowerCase(Locale.ROOT));
        var facts = new GroupFacts(
                row.required("name"),
                row.required("country"),
                null,
                virtual ? null : position(row),
                row.requiredAddress("url"),
                virtual,
                new TreeSet<>(GroupReading.topics(row.fields().path("topics").asText(""))));
        return new ListedGroup(facts, row.text("city"), Map.of(), null);
    }

    private static Position position(ImportedRow row) {
        var latitude = row.text("latitude");
        var longitude = row.text("longitude");
        if (latitude == null || longitude == null) {
            throw new Refused("it has no position and is not virtual");
        }
        if (!latitude.matches("-?\\d{1,3}(\\.\\d+)?") || !longitude.matches("-?\\d{1,3}(\\.\\d+)?")) {
            throw new Refused("its position is not in degrees, like 59.33 and 18.07");
        }
        var position = new Position(Double.parseDouble(latitude), Double.parseDouble(longitude));
        if (Math.abs(position.latitude()) > 90 || Math.abs(position.longitude()) > 180) {
            throw new Refused("its position is not on Earth");
        }
        return position;
    }
}

package dev.stoa.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.site.ImportedRow;
import dev.stoa.site.ImportedRow.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;

/**
 * Reads conferences as <a href="https://github.com/tech-conferences/conference-data">confs.tech</a> records them: one
 * folder a year, one file a topic. The same conference stands in the file of every topic that it belongs to; it is read
 * as one edition with all of them.
 */
final class ConfsTech {

    private static final Period LONGEST = Period.ofDays(60);
    private static final Period EARLIEST_CFP = Period.ofYears(2);

    private final ObjectMapper json;
    private final SequencedMap<EditionKey, EditionFacts> editions = new LinkedHashMap<>();
    private final List<Rejection> rejected = new ArrayList<>();

    ConfsTech(ObjectMapper json) {
        this.json = json;
    }

    /** Reads every {@code <year>/<topic>.json} below the folder, in the order of their names. */
    ConfsTech read(Path folder) {
        try (var files = Files.find(folder, 2, (file, about) -> about.isRegularFile() && isTopic(folder, file))) {
            files.sorted().forEach(file -> readTopic(folder.relativize(file).toString(), file));
            return this;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the conferences in " + folder, unreadable);
        }
    }

    Collection<EditionFacts> editions() {
        return editions.values();
    }

    List<Rejection> rejected() {
        return rejected;
    }

    private static boolean isTopic(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/').matches("\\d{4}/[a-z0-9-]+\\.json");
    }

    private void readTopic(String where, Path file) {
        var topic = file.getFileName().toString().replace(".json", "");
        int row = 0;
        for (JsonNode fields : rows(where, file)) {
            var conference = new ImportedRow(fields);
            row++;
            try {
                var facts = facts(conference, topic);
                editions.merge(EditionKey.of(facts), facts, EditionFacts::and);
            } catch (Refused wrong) {
                rejected.add(new Rejection(where + " #" + row, conference.label(), wrong.getMessage()));
            }
        }
    }

    private Iterable<JsonNode> rows(String where, Path file) {
        try {
            var rows = json.readTree(file.toFile());
            if (rows.isArray()) {
                return rows;
            }
            rejected.add(new Rejection(where, "", "the file is not a list of conferences"));
        } catch (JsonProcessingException broken) {
            rejected.add(new Rejection(where, "", "the file is not JSON"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
        return List.of();
    }

    private static EditionFacts facts(ImportedRow row, String topic) {
        var facts = new EditionFacts(
                row.required("name"),
                row.requiredDate("startDate"),
                row.requiredDate("endDate"),
                row.text("city"),
                row.text("country"),
                row.flag("online"),
                row.requiredAddress("url"),
                row.address("cfpUrl"),
                row.date("cfpEndDate"),
                row.address("cocUrl"),
                new TreeSet<>(List.of(topic)));
        refuseImpossible(facts);
        return facts;
    }

    private static void refuseImpossible(EditionFacts facts) {
        if (facts.endsOn().isBefore(facts.startsOn())) {
            throw new Refused("it ends on " + facts.endsOn() + ", before it starts on " + facts.startsOn());
        }
        if (facts.endsOn().isAfter(facts.startsOn().plus(LONGEST))) {
            throw new Refused("it lasts longer than " + LONGEST.getDays() + " days");
        }
        if (facts.city() == null && !facts.online()) {
            throw new Refused("it has no city and is not online");
        }
        var cfp = facts.cfpEndsOn();
        if (cfp != null
                && (cfp.isAfter(facts.endsOn()) || cfp.isBefore(facts.startsOn().minus(EARLIEST_CFP)))) {
            throw new Refused("the call for papers cannot end on " + cfp + " for a conference on " + facts.startsOn());
        }
    }
}

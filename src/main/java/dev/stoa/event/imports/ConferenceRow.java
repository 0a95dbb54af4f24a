package dev.stoa.event.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.event.EditionFacts;
import dev.stoa.site.ImportedRow;
import dev.stoa.site.ImportedRow.Refused;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** An edition as a row of confs.tech, of a table or of a calendar tells it, under confs.tech's names. */
final class ConferenceRow {

    static final List<String> COLUMNS = List.of(
            "name",
            "startDate",
            "endDate",
            "city",
            "country",
            "online",
            "url",
            "cfpUrl",
            "cfpEndDate",
            "cocUrl",
            "topics");

    private static final Period LONGEST = Period.ofDays(60);
    private static final Period EARLIEST_CFP = Period.ofYears(2);

    private ConferenceRow() {}

    /** @param topics beside those of the row */
    static Told<EditionFacts> read(SourceRow row, Collection<String> topics) {
        try {
            return Told.of(row.where(), row.fields().label(), facts(row.fields(), topics));
        } catch (Refused wrong) {
            return Told.refused(row.where(), row.fields().label(), wrong.getMessage());
        }
    }

    private static EditionFacts facts(ImportedRow row, Collection<String> topics) {
        var all = new TreeSet<>(topics);
        all.addAll(topics(row.fields().path("topics")));
        var facts = new EditionFacts(
                row.required("name"),
                row.requiredDate("startDate"),
                row.requiredDate("endDate"),
                row.text("city"),
                row.text("country"),
                flag(row),
                row.requiredAddress("url"),
                row.address("cfpUrl"),
                row.date("cfpEndDate"),
                row.address("cocUrl"),
                all);
        refuseImpossible(facts);
        return facts;
    }

    /** A table can only say it in words. */
    private static boolean flag(ImportedRow row) {
        return row.flag("online")
                || List.of("yes", "1", "x")
                        .contains(row.fields().path("online").asText("").strip().toLowerCase(Locale.ROOT));
    }

    /** A list, or words with commas between them. */
    private static List<String> topics(JsonNode typed) {
        var parts = typed.isArray()
                ? StreamSupport.stream(typed.spliterator(), false).map(JsonNode::asText)
                : Arrays.stream(typed.asText("").split(","));
        return parts.map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty() && part.length() <= 40)
                .toList();
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

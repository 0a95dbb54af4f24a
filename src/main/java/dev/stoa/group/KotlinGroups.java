package dev.stoa.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stoa.site.ImportReport.Rejection;
import dev.stoa.site.ImportedRow;
import dev.stoa.site.ImportedRow.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;

/**
 * Reads user groups as <a href="https://github.com/JetBrains/kotlin-web-site">the Kotlin site</a> lists them: YAML,
 * sections of the world, each with {@code groups} of {@code name, country, url, position, isVirtual}.
 */
final class KotlinGroups {

    private static final String TOPIC = "kotlin";

    private final SequencedMap<String, GroupFacts> groups = new LinkedHashMap<>();
    private final List<Rejection> rejected = new ArrayList<>();

    KotlinGroups read(Path file) {
        var where = file.getFileName().toString();
        try {
            for (JsonNode section : new YAMLMapper().readTree(file.toFile())) {
                var region = section.path("section").asText("");
                int row = 0;
                for (JsonNode group : section.path("groups")) {
                    take(where + ", " + region + " #" + ++row, region, new ImportedRow(group));
                }
            }
        } catch (JsonProcessingException broken) {
            rejected.add(new Rejection(where, "", "the file is not YAML"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the user groups in " + file, unreadable);
        }
        return this;
    }

    List<GroupFacts> groups() {
        return List.copyOf(groups.values());
    }

    List<Rejection> rejected() {
        return rejected;
    }

    private void take(String where, String region, ImportedRow row) {
        try {
            var facts = facts(region, row);
            if (groups.putIfAbsent(facts.name() + " / " + facts.country(), facts) != null) {
                throw new Refused("the same group stands above");
            }
        } catch (Refused wrong) {
            rejected.add(new Rejection(where, row.label(), wrong.getMessage()));
        }
    }

    private static GroupFacts facts(String region, ImportedRow row) {
        boolean virtual = row.flag("isVirtual");
        return new GroupFacts(
                row.required("name"),
                row.required("country"),
                virtual || region.isEmpty() ? null : region,
                virtual ? null : position(row),
                row.requiredAddress("url"),
                virtual,
                new TreeSet<>(List.of(TOPIC)));
    }

    private static GroupFacts.Position position(ImportedRow row) {
        var latitude = row.fields().path("position").path("lat");
        var longitude = row.fields().path("position").path("lng");
        if (!latitude.isNumber() || !longitude.isNumber()) {
            throw new Refused("it has no position and is not virtual");
        }
        if (Math.abs(latitude.doubleValue()) > 90 || Math.abs(longitude.doubleValue()) > 180) {
            throw new Refused("its position is not on Earth");
        }
        return new GroupFacts.Position(latitude.doubleValue(), longitude.doubleValue());
    }
}

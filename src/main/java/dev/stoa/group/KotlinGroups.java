package dev.stoa.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stoa.site.ImportedRow;
import dev.stoa.site.ImportedRow.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;

/**
 * Reads user groups as <a href="https://github.com/JetBrains/kotlin-web-site">the Kotlin site</a> lists them: YAML,
 * sections of the world, each with {@code groups} of {@code name, country, url, position, isVirtual}.
 */
public final class KotlinGroups {

    private static final String TOPIC = "kotlin";

    private KotlinGroups() {}

    /** @param where the name of the file, for people */
    public static GroupList read(String where, byte[] yaml) {
        var list = new GroupList();
        try {
            for (JsonNode section : new YAMLMapper().readTree(yaml)) {
                var region = section.path("section").asText("");
                int row = 0;
                for (JsonNode group : section.path("groups")) {
                    var fields = new ImportedRow(group);
                    list.take(
                            where + ", " + region + " #" + ++row, fields, () -> ListedGroup.of(facts(region, fields)));
                }
            }
        } catch (JsonProcessingException broken) {
            list.refuse(where, "the file is not YAML");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return list;
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

package dev.stoa.github.webhook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What our records read of payloads is what the published schemas of GitHub's events have, under that name and of that type. */
class PayloadSchemaTest {

    /** Told by GitHub's documentation and real payloads, not by the schemas; or left empty where a user is meant to be. */
    private static final Set<String> BEYOND =
            Set.of("release.updated_at", "changes.owner.from.organization", "organization.name", "organization.type");

    /** "changes" and "installation" are different things in different events: where these are read they are there. */
    private static final Map<String, Set<String>> ONLY_IN = Map.of(
            "changes.default_branch", Set.of("repository"),
            "changes.repository", Set.of("repository"),
            "changes.owner", Set.of("repository"),
            "changes.login", Set.of("organization"),
            "changes.new_repository", Set.of("issues", "discussion"),
            "installation.account", Set.of("installation", "installation_repositories"));

    private static final Map<Class<?>, Set<String>> FITTING = Map.of(
            String.class, Set.of("string"),
            Instant.class, Set.of("string", "integer"),
            Long.class, Set.of("integer"),
            int.class, Set.of("integer"),
            boolean.class, Set.of("boolean"));

    private static JsonNode definitions;

    private final Map<String, Set<String>> found = new TreeMap<>();
    private final Map<String, Set<String>> missing = new TreeMap<>();
    private final Set<String> misfits = new TreeSet<>();

    @BeforeAll
    static void schemas() throws IOException {
        try (var packed =
                new GZIPInputStream(PayloadSchemaTest.class.getResourceAsStream("/webhooks/schema.json.gz"))) {
            definitions = new ObjectMapper().readTree(packed).path("definitions");
        }
    }

    @Test
    void everyPropertyThatIsReadIsInTheSchemaOfItsEvent() {
        Set<String> events = new TreeSet<>();
        definitions.fieldNames().forEachRemaining(name -> {
            String event = name.split("\\$")[0];
            if (name.contains("$") && PayloadReader.nothing(event).isEmpty()) {
                events.add(event);
                walk(event, Payload.class, definitions.get(name), "");
            }
        });
        assertEquals(21, events.size(), events.toString());
        for (RecordComponent component : Payload.class.getRecordComponents()) {
            assertTrue(found.containsKey(name(component)), "No event has " + name(component));
        }
        assertEquals(Set.of(), misfits);
        BEYOND.forEach(path -> assertTrue(missing.remove(path) != null, path + " is in the schemas by now"));
        assertAll(ONLY_IN.entrySet().stream().map(only -> () -> {
            missing.remove(only.getKey());
            assertTrue(found.get(only.getKey()).containsAll(only.getValue()), only.getKey());
        }));
        assertEquals(Map.of(), missing);
        assertTrue(found.size() > 80, "Only " + found.keySet());
    }

    /** Top-level properties belong to some events, nested ones to wherever their object is. */
    private void walk(String event, Class<?> read, JsonNode schema, String path) {
        for (JsonNode object : alternatives(schema)) {
            if (object.path("type").asText().equals("null")) {
                continue;
            }
            for (RecordComponent component : read.getRecordComponents()) {
                String at = path.isEmpty() ? name(component) : path + "." + name(component);
                JsonNode property = property(object, name(component));
                if (property != null) {
                    found.computeIfAbsent(at, any -> new TreeSet<>()).add(event);
                    fit(event, component.getGenericType(), property, at);
                } else if (!path.isEmpty()) {
                    missing.computeIfAbsent(at, any -> new TreeSet<>()).add(event);
                }
            }
        }
    }

    private void fit(String event, Type type, JsonNode schema, String at) {
        if (type instanceof ParameterizedType list) {
            for (JsonNode array : alternatives(schema)) {
                if (expect("array", array, event, at) && array.has("items")) {
                    fit(event, list.getActualTypeArguments()[0], array.get("items"), at);
                }
            }
        } else if (type instanceof Class<?> read && read.isRecord()) {
            for (JsonNode object : alternatives(schema)) {
                if (expect("object", object, event, at)) {
                    walk(event, read, object, at);
                }
            }
        } else if (type != Object.class) {
            for (JsonNode value : alternatives(schema)) {
                Set<String> types = types(value);
                types.remove("null");
                if (!FITTING.get(type).containsAll(types)) {
                    misfits.add(event + ": " + at + " is " + types);
                }
            }
        }
    }

    private boolean expect(String wanted, JsonNode schema, String event, String at) {
        Set<String> types = types(schema);
        if (types.equals(Set.of("null"))) {
            return false;
        }
        types.remove("null");
        if (!types.equals(Set.of(wanted))) {
            misfits.add(event + ": " + at + " is " + types);
        }
        return true;
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        JsonNode type = schema.path("type");
        (type.isArray() ? type : List.of(type)).forEach(one -> types.add(one.asText()));
        if (type.isMissingNode()) {
            types.clear();
            types.add(schema.has("enum") || schema.has("const") ? "string" : "nothing");
        }
        return types;
    }

    /** A schema without references, once for each thing that it may be. */
    private static List<JsonNode> alternatives(JsonNode schema) {
        if (schema.has("$ref")) {
            String ref = schema.get("$ref").asText();
            return alternatives(definitions.get(ref.substring(ref.lastIndexOf('/') + 1)));
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                return StreamSupport.stream(schema.get(choice).spliterator(), false)
                        .flatMap(one -> alternatives(one).stream())
                        .toList();
            }
        }
        if (schema.has("allOf") && !schema.has("type")) {
            return alternatives(schema.get("allOf").get(0)).stream()
                    .map(first -> ((ObjectNode) first.deepCopy()).<ObjectNode>set("allOf", schema.get("allOf")))
                    .map(JsonNode.class::cast)
                    .toList();
        }
        return List.of(schema);
    }

    /** Of the object itself, or of what it is made of. */
    private static JsonNode property(JsonNode object, String name) {
        JsonNode own = object.path("properties").get(name);
        if (own != null) {
            return own;
        }
        for (JsonNode part : object.path("allOf")) {
            for (JsonNode one : alternatives(part)) {
                JsonNode inherited = property(one, name);
                if (inherited != null) {
                    return inherited;
                }
            }
        }
        return null;
    }

    /** As Jackson finds it. */
    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null
                ? ((PropertyNamingStrategies.SnakeCaseStrategy) PropertyNamingStrategies.SNAKE_CASE)
                        .translate(component.getName())
                : named.value();
    }
}

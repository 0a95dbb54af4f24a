package dev.stoa.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stoa.platform.StoaConfig;
import dev.stoa.site.DataParameters;
import dev.stoa.site.Language;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The description of the interface (OpenAPI 3.1, https://spec.openapis.org/oas/v3.1.0): {@code openapi.yaml}, and what holds for
 * every answer, which is said there once: the headers, the refusals, and that the same address has a page.
 */
@Singleton
class OpenApi implements DataParameters {

    private static final String REF = "$ref";
    private static final Map<String, String> HEADERS =
            Map.of("ETag", "ETag", "Link", "Link", "RateLimit", "RateLimit", "RateLimit-Policy", "RateLimitPolicy");
    private static final Map<String, String> REFUSALS =
            Map.of("304", "NotModified", "422", "WrongParameters", "429", "TooMany");

    /** One address of the interface. */
    record Operation(String path, String summary, List<Parameter> parameters) {}

    record Parameter(String name, String description) {}

    private final ObjectNode document;
    private final Map<Language, JsonNode> translations = new EnumMap<>(Language.class);
    private final Map<Pattern, Set<String>> parameters = new LinkedHashMap<>();

    @Inject
    OpenApi(StoaConfig config) {
        document = read("openapi.yaml");
        for (var language : Language.values()) {
            if (language != Language.ENGLISH) {
                translations.put(language, read("openapi_" + language.tag + ".yaml"));
            }
        }
        ((ObjectNode) document.get("info"))
                .put("title", "Open data of " + config.company().name());
        var site = config.baseUrl().toString().replaceAll("/$", "");
        ((ObjectNode) document.at("/servers/0")).put("url", site);
        ((ObjectNode) document.get("externalDocs")).put("url", site + "/pages/open-data");
        ((ObjectNode) document.at("/info/license")).put("url", site + "/about");
        document.get("paths").forEach(path -> complete((ObjectNode) path.get("get")));
        operations()
                .forEach(one -> parameters.put(
                        Pattern.compile(one.path.replaceAll("\\{[a-z]+}", "[^/]+")),
                        one.parameters.stream().map(Parameter::name).collect(Collectors.toSet())));
    }

    @Override
    public boolean takes(String path, String parameter) {
        return parameters.entrySet().stream()
                .anyMatch(one ->
                        one.getKey().matcher(path).matches() && one.getValue().contains(parameter));
    }

    private static ObjectNode read(String name) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return (ObjectNode) new YAMLMapper().readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void complete(ObjectNode operation) {
        var responses = (ObjectNode) operation.get("responses");
        REFUSALS.forEach((status, name) -> responses.putObject(status).put(REF, "#/components/responses/" + name));
        if (responses.has("404")) {
            responses.putObject("404").put(REF, "#/components/responses/NotFound");
        }
        var answer = (ObjectNode) responses.get("200");
        answer.set("description", operation.get("summary"));
        var headers = answer.putObject("headers");
        HEADERS.forEach((header, name) -> headers.putObject(header).put(REF, "#/components/headers/" + name));
        var content = (ObjectNode) answer.get("content");
        for (var type : List.of("text/csv", "text/html")) {
            content.withObjectProperty(type).putObject("schema").put("type", "string");
        }
    }

    JsonNode document() {
        return document;
    }

    /** As the document has them. */
    List<Operation> operations() {
        return operations(Language.ENGLISH);
    }

    /** For people. */
    List<Operation> operations(Language language) {
        var translation = translations.getOrDefault(language, MissingNode.getInstance());
        var operations = new ArrayList<Operation>();
        document.get("paths").properties().forEach(path -> {
            var get = path.getValue().get("get");
            var parameters = new ArrayList<Parameter>();
            get.path("parameters").forEach(ref -> {
                var key = ref.get(REF).asText();
                var parameter = document.at(key.substring(1));
                parameters.add(new Parameter(
                        parameter.get("name").asText(),
                        translation
                                .path("parameters")
                                .path(key.substring(key.lastIndexOf('/') + 1))
                                .asText(parameter.get("description").asText())));
            });
            var summary = translation
                    .path("operations")
                    .path(get.get("operationId").asText())
                    .asText(get.get("summary").asText());
            operations.add(new Operation(path.getKey(), summary, parameters));
        });
        return operations;
    }
}

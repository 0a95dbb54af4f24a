package dev.stoa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docker/ says, as far as it can be known without a Docker engine. */
class ContainersTest {

    private static final Path COMPOSE = Path.of("docker/compose.yaml");
    private static final Path DOCKERFILE = Path.of("docker/Dockerfile");
    private static final Pattern SETTING = Pattern.compile("\\bSTOA_[A-Z_]+\\b");

    /** A password as a value or in a URL that is neither empty nor a variable. */
    private static final Pattern LITERAL =
            Pattern.compile("(?i)(password|secret|token)\\s*[=:]\\s*[^\\s$?]|://[^/@\\s:]*:[^@/$\\s]+@");

    @Test
    void composeFollowsItsSpecification() throws IOException {
        assertEquals(Set.of(), faults(compose()));
        var wrong = compose();
        ((ObjectNode) wrong.at("/services/portal")).put("port", 8080);
        assertEquals(1, faults(wrong).size());
    }

    @Test
    void everySettingOfThePortalExists() throws IOException {
        var named = new TreeSet<String>();
        compose().at("/services/portal/environment").fieldNames().forEachRemaining(named::add);
        named.addAll(settingsIn(Files.readString(DOCKERFILE)));
        named.removeAll(settings());
        assertEquals(Set.of(), named);
    }

    @Test
    void theRealmFindsAllItsVariables() throws IOException {
        var given = new TreeSet<String>();
        compose().at("/services/keycloak/environment").fieldNames().forEachRemaining(given::add);
        var asked = Pattern.compile("\\$\\{(STOA_[A-Z_]+)\\}")
                .matcher(Files.readString(Path.of("docker/keycloak/stoa-realm.json")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(asked.contains("STOA_OIDC_CLIENT_SECRET"));
        asked.removeAll(given);
        assertEquals(Set.of(), asked);
    }

    @Test
    void everySecretComesFromOutsideAndIsAskedFor() throws IOException {
        var example = Files.readString(Path.of("docker/env.example"));
        var text = Files.readString(COMPOSE);
        var variables = Pattern.compile("\\$\\{([A-Z_]+)(:\\?)?").matcher(text);
        while (variables.find()) {
            assertEquals(":?", variables.group(2), variables.group(1));
            assertTrue(example.contains("\n" + variables.group(1) + "="), variables.group(1));
        }
        compose()
                .at("/services")
                .forEach(service -> service.path("environment").properties().forEach(variable -> {
                    if (variable.getKey().matches(".*(PASSWORD|SECRET).*")) {
                        assertTrue(variable.getValue().asText().startsWith("${"), variable.getKey());
                    }
                }));
    }

    @Test
    void noFileHoldsALiteralPassword() throws IOException {
        for (var wrong : List.of(
                "jdbc:postgresql://db/stoa?user=stoa&password=hunter2",
                "smtp://stoa:hunter2@mail:25",
                "CLIENT_SECRET=hunter2",
                "KC_DB_PASSWORD: hunter2")) {
            assertTrue(LITERAL.matcher(wrong).find(), wrong);
        }
        for (var file : List.of(COMPOSE, DOCKERFILE, Path.of("docker/env.example"))) {
            for (var line : Files.readAllLines(file)) {
                // What the training gives is nobody's: its provider does not exist.
                assertFalse(LITERAL.matcher(line.replace("SECRET=none", "")).find(), file + ": " + line);
            }
        }
    }

    @Test
    void theValuesOfAnOperatorStayOutOfTheImageAndOutOfGit() throws IOException {
        assertTrue(Files.readAllLines(Path.of(".dockerignore")).contains("docker/.env"));
        assertTrue(Files.readAllLines(Path.of(".gitignore")).contains("docker/.env"));
        for (var line : Files.readAllLines(DOCKERFILE)) {
            assertFalse(line.matches("COPY (--\\S+ )*(\\.|docker/?) .*"), line);
        }
    }

    @Test
    void nothingIsReachableFromOtherMachines() throws IOException {
        compose()
                .at("/services")
                .forEach(service -> service.path("ports")
                        .forEach(port -> assertTrue(port.asText().startsWith("127.0.0.1:"), port.asText())));
    }

    @Test
    void theSameKeycloakEverywhere() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var version = pom.replaceAll("(?s).*<keycloak.version>(.*?)</keycloak.version>.*", "$1");
        assertEquals(
                "quay.io/keycloak/keycloak:" + version,
                compose().at("/services/keycloak/image").asText());
    }

    @Test
    void theImageDoesNotRunAsRootAndCopiesOnlyWhatIsThere() throws IOException {
        var lines = Files.readAllLines(DOCKERFILE);
        assertEquals(
                "USER stoa",
                lines.stream()
                        .filter(line -> line.startsWith("USER"))
                        .reduce((a, b) -> b)
                        .orElseThrow());
        for (var line : lines) {
            if (line.startsWith("COPY") && !line.contains("--from")) {
                var words = line.replaceAll("--\\S+ ", "").split(" ");
                for (int i = 1; i < words.length - 1; i++) {
                    assertTrue(Files.exists(Path.of(words[i])), line);
                }
            }
        }
    }

    private static Set<ValidationMessage> faults(JsonNode compose) throws IOException {
        var file = Path.of("src/test/resources/compose-spec/compose-spec.json");
        var schema = (ObjectNode) new ObjectMapper().readTree(file.toFile());
        // Its names for itself are written as older drafts had it; we say which draft it is.
        schema.remove("$schema");
        for (var named : schema.findParents("id")) {
            if (named.get("id").isTextual()) {
                ((ObjectNode) named).remove("id");
            }
        }
        // "duration" means Go's form (5s) there, not that of ISO 8601.
        var noFormats =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(false).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(schema, noFormats)
                .validate(compose);
    }

    /** The names in StoaConfig, and the few that application.properties hands on to Quarkus. */
    private static Set<String> settings() throws IOException {
        var settings =
                ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(StoaConfig.class)).keySet().stream()
                        .map(name -> name.toUpperCase().replaceAll("[.-]", "_"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(settings.containsAll(Set.of("STOA_PORT", "STOA_GITHUB_API_URL")), settings.toString());
        settings.addAll(settingsIn(Files.readString(Path.of("src/main/resources/application.properties"))));
        return settings;
    }

    private static Set<String> settingsIn(String text) {
        return SETTING.matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode compose() throws IOException {
        return new YAMLMapper().readTree(COMPOSE.toFile());
    }
}

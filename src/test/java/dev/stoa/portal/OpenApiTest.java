package dev.stoa.portal;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.stoa.support.Pages;
import dev.stoa.support.PublicSite;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description is true: of every route, every parameter, every answer and every example. */
@QuarkusTest
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    PublicSite site;

    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        site.tell();
        document = JSON.readTree(given().get("/openapi.json").asString());
    }

    @Test
    void hasEveryPublicRouteAndNoOther() {
        assertEquals(
                new TreeSet<>(PublicSite.pages().keySet()),
                operations().keySet().stream().map(OpenApiTest::route).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyAnswerAndEveryExampleFitsItsSchema() throws Exception {
        var wrong = new TreeMap<String, String>();
        for (var operation : operations().entrySet()) {
            var path = operation.getKey();
            var json = operation.getValue().at("/responses/200/content/application~1json");
            var real = JSON.readTree(given().accept("application/json")
                    .get(PublicSite.pages().get(route(path)) + (path.equals("/search") ? "?q=kiln" : ""))
                    .asString());
            note(wrong, path + " answers", json.get("schema"), real);
            if (!path.equals("/openapi")) {
                note(wrong, path + " has as example", json.get("schema"), json.get("example"));
            }
        }
        assertEquals(new TreeMap<>(), wrong);
    }

    /** A schema that takes anything would prove nothing. */
    @Test
    void aFieldTooManyIsNoticed() throws Exception {
        var schema = operations().get("/projects").at("/responses/200/content/application~1json/schema");
        var odd = JSON.readTree(
                "{\"asOf\":null,\"complete\":true,\"total\":0,\"rows\":[],\"links\":{\"html\":\"/\",\"csv\":\"/\"},\"more\":1}");
        var wrong = new TreeMap<String, String>();
        note(wrong, "odd", schema, odd);
        assertTrue(wrong.containsKey("odd"));
    }

    /** What is described is taken; what is not is refused. */
    @Test
    void everyParameterIsTakenAndNoOther() {
        var wrong = new TreeMap<String, String>();
        operations().forEach((path, operation) -> {
            var address = PublicSite.pages().get(route(path)) + ".json?";
            for (var ref : operation.path("parameters")) {
                var parameter = document.at(ref.get("$ref").asText().substring(1));
                if (parameter.get("in").asText().equals("query")) {
                    var name = parameter.get("name").asText();
                    var answer = given().get(address + name + "=%7F%7F%7F");
                    if (answer.asString().contains("There is no parameter")) {
                        wrong.put(path, name);
                    }
                }
            }
            if (!given().get(address + "nonsense=1").asString().contains("There is no parameter")) {
                wrong.put(path, "takes nonsense");
            }
        });
        assertEquals(new TreeMap<>(), wrong);
    }

    /** The CSV of an example has the header of the real one. */
    @Test
    void tablesHaveTheColumnsOfTheExamples() {
        operations().forEach((path, operation) -> {
            var example =
                    operation.at("/responses/200/content/text~1csv/example").asText();
            var real = given().accept("text/csv")
                    .get(PublicSite.pages().get(route(path)) + (path.equals("/search") ? "?q=kiln" : ""))
                    .asString();
            assertEquals(example.split("\r\n")[0], real.split("\r\n")[0], path);
        });
    }

    @Test
    void aPageTellsTheSame() {
        var page = Pages.get("/openapi");
        assertEquals(operations().size(), page.select("section h2").size());
        assertFalse(page.select("dt:contains(cursor)").isEmpty());
        assertTrue(document.get("openapi").asText().startsWith("3.1"));
        assertTrue(document.at("/info/title").asText().startsWith("Open data of "));
    }

    private void note(Map<String, String> wrong, String what, JsonNode schema, JsonNode answer) {
        var whole = JSON.createObjectNode();
        whole.setAll((com.fasterxml.jackson.databind.node.ObjectNode) schema);
        whole.set("components", document.get("components"));
        var messages = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(answer, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
        if (!messages.isEmpty()) {
            wrong.put(what, messages.toString());
        }
    }

    private Map<String, JsonNode> operations() {
        var operations = new TreeMap<String, JsonNode>();
        document.get("paths")
                .properties()
                .forEach(path -> operations.put(path.getKey(), path.getValue().get("get")));
        return operations;
    }

    private static String route(String path) {
        return path.replaceAll("\\{[a-z]+}", "{}");
    }
}

package dev.stoa.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.stoa.contribution.Kind;
import dev.stoa.github.sample.SampleGitHub;
import dev.stoa.github.sync.Sync;
import dev.stoa.people.OurOrganisation;
import dev.stoa.support.Browser;
import dev.stoa.support.Ledger;
import dev.stoa.support.Pages;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The numbers of the sample world agree with each other, whatever way they are asked for: in JSON, CSV and HTML, by
 * anything, for anybody, and row by row.
 */
@QuarkusTest
class SampleTalliesTest {

    private static final int FILTERS = 40;
    private static boolean filled;

    @Inject
    World world;

    @Inject
    OurOrganisation company;

    @Inject
    Sync sync;

    @Inject
    Ledger ledger;

    @Inject
    ObjectMapper mapper;

    @ConfigProperty(name = "test.url")
    URI portal;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void fill() throws InterruptedException {
        if (!filled || ledger.count("contribution") == 0) {
            world.reset();
            company.claim("spotify.com");
            assertEquals(
                    0,
                    sync.run(new SampleGitHub(Path.of("content/sample/github")), SampleGitHub.ORGANISATIONS)
                            .failures());
            filled = true;
        }
    }

    /** Without REST Assured, which compiles a script for each path it reads: here are thousands of answers. */
    private String get(String path) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(portal.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), path);
            return answer.body();
        } catch (IOException | InterruptedException problem) {
            throw new AssertionError(path, problem);
        }
    }

    private JsonNode json(String path) {
        try {
            return mapper.readTree(get(path));
        } catch (IOException problem) {
            throw new AssertionError(path, problem);
        }
    }

    private static long total(JsonNode answer) {
        return answer.get("total").asLong();
    }

    private static long sum(JsonNode rows) {
        long sum = 0;
        for (var row : rows) {
            sum += row.get("count").asLong();
        }
        return sum;
    }

    private static List<String> texts(JsonNode rows, String field) {
        var texts = new ArrayList<String>();
        rows.forEach(
                row -> texts.add(row.get(field).isNull() ? null : row.get(field).asText()));
        return texts;
    }

    /** The last column of a table, added up, without its header. */
    private long csvSum(String path) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new StringReader(get(path)))) {
            return csv.stream()
                    .mapToLong(row -> Long.parseLong(row.getField("count")))
                    .sum();
        }
    }

    @Test
    void theLedgerIsAllThere() {
        var kinds = new HashMap<String, Long>();
        json("/contributions.json?bots=include")
                .get("rows")
                .forEach(row ->
                        kinds.put(row.get("kind").asText(), row.get("count").asLong()));
        var visible = ledger.counts("""
                select kind, count(*) from contribution c join repository r on r.id = c.repository_id and r.open_to_public
                join project p on p.id = r.project_id and p.visible where credit = 0 and not removed group by 1""");
        assertEquals(visible, kinds);
        assertEquals(6514L, kinds.get("COMMIT"));
        assertTrue(json("/contributions.json").get("complete").asBoolean());
        long people = total(json("/contributions.json"));
        long bots = total(json("/contributions.json?bots=only"));
        assertEquals(kinds.values().stream().mapToLong(Long::longValue).sum(), people + bots);
        assertEquals(
                "6,514",
                Pages.get("/contributions?kind=COMMIT&bots=include")
                        .select(".lead a")
                        .text());
    }

    /** The property that makes a number worth linking: for random filters every way of counting has the same sum. */
    @Test
    void whateverIsAskedTheSumsAgree() throws Exception {
        long seed = new Random().nextLong();
        for (var filter : filters(seed)) {
            var said = "seed " + seed + ", " + filter;
            var kinds = json("/contributions.json?" + filter);
            long total = total(kinds);
            assertEquals(total, sum(kinds.get("rows")), said);
            boolean person = filter.contains("account=");
            for (var by : List.of("day", "month", "repository", "organisation", "day,organisation,repository,kind")) {
                var answer = json("/contributions.json?" + filter + "&by=" + by);
                assertEquals(total, total(answer), said + " by " + by);
                assertEquals(total, sum(answer.get("rows")), said + " by " + by);
            }
            var credits = json("/contributions.json?" + filter + "&by=account,kind");
            assertEquals(total(credits), sum(credits.get("rows")), said);
            assertEquals(
                    total(credits),
                    sum(json("/contributions.json?" + filter + "&by=account,month")
                            .get("rows")),
                    said);
            assertTrue(
                    person
                            ? total(credits) == total
                            : total(credits) >= total || filter.contains("organisation=") || filter.contains("who="),
                    said);
            assertEquals(total, csvSum("/contributions.csv?" + filter + "&by=month,repository"), said);
            var page = Jsoup.parse(get("/contributions?" + filter));
            assertEquals(total, Long.parseLong(page.select(".lead a").text().replace(",", "")), said);
            assertEquals(total, total(json("/contributions/rows.json?" + filter)), said);
            if (total > 0) {
                assertTrue(page.select("figure.plot desc").text().contains(String.format("%,d in all", total)), said);
            }
        }
    }

    private List<String> filters(long seed) {
        var repositories = texts(json("/contributions.json?by=repository").get("rows"), "repository");
        var accounts = texts(json("/contributions.json?by=account&bots=include").get("rows"), "account").stream()
                .map(account -> account == null ? "~none" : account)
                .toList();
        var found = new ArrayList<String>();
        JqwikSession.run(() -> {
            var random = new Random(seed);
            var generator = filter(repositories, accounts).generator(1000, true);
            for (int i = 0; i < FILTERS; i++) {
                found.add(generator.next(random).value());
            }
        });
        return found;
    }

    private static Arbitrary<String> filter(List<String> repositories, List<String> accounts) {
        var kinds = Arbitraries.of(Kind.values())
                .map(Kind::name)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(list -> String.join(",", list));
        var days = Arbitraries.integers()
                .between(0, 4500)
                .map(day -> LocalDate.of(2012, 6, 1).plusDays(day).toString());
        return Combinators.combine(
                        maybe("repository", Arbitraries.of(repositories), 0.6),
                        maybe("account", Arbitraries.of(accounts), 0.6),
                        maybe("organisation", Arbitraries.of("our-company", "~none"), 0.6),
                        maybe("who", Arbitraries.of("company", "community"), 0.7),
                        maybe("kind", kinds, 0.5),
                        maybe("from", days, 0.6),
                        maybe("bots", Arbitraries.of("include", "only", "exclude"), 0.4),
                        maybe("org", Arbitraries.of("SPOTIFY", "spotify"), 0.8))
                .as((a, b, c, d, e, f, g, h) -> Arrays.asList(a, b, c, d, e, f, g, h).stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&")));
    }

    private static Arbitrary<String> maybe(String name, Arbitrary<String> value, double absent) {
        return value.map(text -> name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .injectNull(absent)
                .map(text -> text == null ? "" : text);
    }

    /** For every person: what the page says, what the tally says for the same filter, what the tally of all says. */
    @Test
    void everybodysPageAgreesWithTheTallies() {
        var all = new LinkedHashMap<String, Map<String, Long>>();
        for (var row : json("/contributions.json?by=account,kind&bots=include").get("rows")) {
            if (!row.get("account").isNull()) {
                all.computeIfAbsent(row.get("account").asText(), account -> new HashMap<>())
                        .put(row.get("kind").asText(), row.get("count").asLong());
            }
        }
        assertTrue(all.size() > 300, all.size() + " people");
        all.forEach((account, kinds) -> {
            var person = json("/people/" + URLEncoder.encode(account, StandardCharsets.UTF_8) + ".json");
            assertEquals(account, person.get("account").asText());
            assertEquals(
                    kinds,
                    mapper.convertValue(person.get("kinds"), new TypeReference<Map<String, Long>>() {}),
                    account);
            long total = kinds.values().stream().mapToLong(Long::longValue).sum();
            assertEquals(total, total(person), account);
            assertEquals(total, sum(person.get("projects")), account);
            assertEquals(total, total(json(person.get("links").get("tally").asText())), account);
        });
        long named =
                total(json("/people.json")) + json("/people.json").get("hidden").asLong();
        assertEquals(
                named,
                Long.parseLong(Pages.get("/").select(".facts dd").get(1).text().replace(",", "")));
    }

    /** Page by page no row is left out and none comes twice. */
    @Test
    void theRowsAreAsManyAsTheNumberSays() {
        var seen = new ArrayList<String>();
        var next = "/contributions/rows.json?kind=COMMIT&bots=include";
        for (int page = 0; next != null && page < 20; page++) {
            var answer = json(next);
            assertEquals(6514, total(answer));
            answer.get("rows")
                    .forEach(row -> seen.add(row.get("at").asText() + row.get("repository") + row.get("commit")));
            next = answer.get("links").has("next")
                    ? answer.get("links").get("next").asText()
                    : null;
        }
        assertEquals(6514, seen.size());
        assertEquals(6514, seen.stream().distinct().count());
        assertEquals(
                seen.stream()
                        .map(row -> row.substring(0, 10))
                        .sorted((a, b) -> b.compareTo(a))
                        .toList(),
                seen.stream().map(row -> row.substring(0, 10)).toList());
    }

    /** axe-core finds no barrier, in light and dark, wide and on a phone; the pictures are for people to look at. */
    @Test
    void everybodyCanReadThePages() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "screenshots"));
        var pages = Map.of(
                "contributions", "/contributions",
                "contributions-kinds", "/contributions?stack=kind&who=community&from=2014-01-01&by=kind,organisation",
                "contributions-wrong", "/contributions?from=2014-02-30",
                "rows", "/contributions/rows?kind=COMMIT",
                "people", "/people",
                "person",
                        json("/people.json")
                                .get("rows")
                                .get(0)
                                .get("account")
                                .asText()
                                .transform(PersonPage::address));
        try (var browser = Browser.open()) {
            for (var scheme : ColorScheme.values()) {
                for (int width : new int[] {390, 1440}) {
                    if (scheme == ColorScheme.NO_PREFERENCE || scheme == ColorScheme.DARK && width == 390) {
                        continue;
                    }
                    try (var visitor = browser.window(width, 900, scheme)) {
                        for (var one : pages.entrySet()) {
                            visitor.page()
                                    .navigate(portal.resolve(one.getValue()).toString());
                            visitor.page()
                                    .screenshot(new Page.ScreenshotOptions()
                                            .setPath(folder.resolve("%s-%d-%s.png"
                                                    .formatted(one.getKey(), width, scheme)
                                                    .toLowerCase()))
                                            .setFullPage(true));
                            assertEquals(List.of(), visitor.barriers(), one.getValue());
                        }
                    }
                }
            }
        }
    }
}

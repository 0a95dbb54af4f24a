package dev.stoa.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.parser.Parser;

/**
 * Walks a site as a search engine does: from some addresses along every link, picture, feed and search form that it meets,
 * each address once. Of the many questions that one page can be asked only the first few are.
 */
public final class Crawler implements AutoCloseable {

    /** Stands for the status of what no browser can go to. */
    public static final int NO_ADDRESS = 0;

    /** What a browser says that it takes. */
    public static final String BROWSER = "text/html, */*;q=0.8";

    private static final int AT_ONCE = 6;
    private static final Pattern LINK_IN_DATA = Pattern.compile("\"(?:url|href|link|next|page)\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ANSWER_WITHOUT_END = Pattern.compile("/live");
    /** Leads to the provider, which is no part of the site. */
    private static final Pattern STAFF = Pattern.compile("(/de|/sv)?/(admin|sign-in|sign-out|me/sign-in)\\b.*");

    /** What an address answered, and where it was found. */
    public record Answer(
            String address, String from, int status, String type, Map<String, List<String>> headers, String body) {

        public String path() {
            return address.replaceAll("\\?.*", "");
        }

        public boolean isPage() {
            return status == 200 && type.startsWith("text/html");
        }

        public Document page() {
            return Jsoup.parse(body, address);
        }

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> String.join(", ", header.getValue()))
                    .findFirst()
                    .orElse("");
        }

        @Override
        public String toString() {
            return status + " " + address + (from.isEmpty() ? "" : " (from " + from + ")");
        }
    }

    private final URI site;
    private final int questions;
    private final int ofAKind;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final Map<String, Answer> answers = new TreeMap<>();
    private final Map<String, Integer> asked = new TreeMap<>();
    private final Map<String, String> next = new TreeMap<>();
    private final Set<String> seen = new LinkedHashSet<>();

    /**
     * @param questions how many different queries a path is sent at most
     * @param ofAKind how many addresses that differ only in their last part are gone to at most
     */
    public Crawler(URI site, int questions, int ofAKind) {
        this.site = URI.create("http://localhost:" + site.getPort());
        this.questions = questions;
        this.ofAKind = ofAKind;
    }

    /** Goes on until nothing new is met. @return all answers so far, by address */
    public Map<String, Answer> walk(Stream<String> from) throws Exception {
        from.forEach(address -> meet(address, ""));
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            while (!next.isEmpty()) {
                var round = new TreeMap<>(next);
                next.clear();
                var sent = new ArrayList<Future<Answer>>();
                round.forEach((address, found) -> sent.add(workers.submit(() -> get(address, found, BROWSER))));
                for (var answer : sent) {
                    answers.put(answer.get().address(), answer.get());
                    links(answer.get())
                            .forEach(link -> meet(link, answer.resultNow().address()));
                }
            }
        }
        return answers;
    }

    /** One request beside the walk; headers are name, value, name, value. */
    public Answer get(String address, String from, String accept, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.resolve(address))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", accept);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                address,
                from,
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().map(),
                answer.body());
    }

    /** The status that an address gets which no client would send. */
    public int raw(String address) throws IOException {
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(address)
                            .getBytes(StandardCharsets.UTF_8));
            var line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return Integer.parseInt(line.split(" ")[1]);
        }
    }

    private void meet(String link, String from) {
        var address = ours(link, from);
        if (address == null
                || ANSWER_WITHOUT_END.matcher(address).matches()
                || STAFF.matcher(address).matches()
                || !seen.add(address)) {
            return;
        }
        var path = address.replaceAll("\\?.*", "");
        // What differs from others in its last part only is one of a kind; the sections of the site are not.
        boolean one = path.lastIndexOf('/') > 0 && !address.contains("?");
        if (address.contains("?") && asked.merge(path, 1, Integer::sum) > questions
                || one && asked.merge(path.replaceAll("/[^/.]*((\\.\\w+)?)$", "/*$1"), 1, Integer::sum) > ofAKind) {
            return;
        }
        next.put(address, from);
    }

    /** Path and query of a link within the site; null for any other. */
    private String ours(String link, String from) {
        try {
            var base = from.isEmpty() ? site : site.resolve(from);
            var target = link.isBlank() ? base : base.resolve(link.strip().replace(" ", "%20"));
            // What the portal tells of itself in feeds is its own address, whatever name the test has for it.
            boolean here = List.of("localhost", "127.0.0.1").contains(String.valueOf(target.getHost()));
            if (!here || target.getScheme() == null || !target.getScheme().startsWith("http")) {
                return null;
            }
            var query = target.getRawQuery();
            var path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
            return query == null ? path : path + "?" + query;
        } catch (IllegalArgumentException broken) {
            answers.put(link, new Answer(link, from, NO_ADDRESS, "", Map.of(), ""));
            return null;
        }
    }

    private static List<String> links(Answer answer) {
        if (answer.status() >= 300 && answer.status() < 400) {
            return List.of(answer.header("Location"));
        }
        if (answer.isPage()) {
            return pageLinks(answer.page());
        }
        if (answer.type().contains("xml") && !answer.type().contains("svg")) {
            var feed = Jsoup.parse(answer.body(), "", Parser.xmlParser());
            return Stream.concat(
                            feed.select("link[href]").eachAttr("href").stream(), feed.select("loc").eachText().stream())
                    .toList();
        }
        if (answer.type().contains("json")) {
            return LINK_IN_DATA
                    .matcher(answer.body())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
        return List.of();
    }

    private static List<String> pageLinks(Document page) {
        var links = new ArrayList<String>();
        for (Element element : page.select("[href], [src], form[method=get], form:not([method])")) {
            switch (element.tagName()) {
                case "form" -> links.add(filled(element));
                default -> links.add(element.hasAttr("href") ? element.attr("href") : element.attr("src"));
            }
        }
        links.addAll(page.select("meta[property=og:image]").eachAttr("content"));
        return links.stream().map(link -> link.replaceAll("#.*", "")).toList();
    }

    /** What the form sends when nobody has changed it. */
    private static String filled(Element form) {
        var query = ((FormElement) form)
                .formData().stream()
                        .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return form.attr("action") + (query.isEmpty() ? "" : "?" + query);
    }

    @Override
    public void close() {
        http.close();
    }
}

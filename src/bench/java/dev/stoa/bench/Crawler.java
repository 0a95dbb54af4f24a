package dev.stoa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A crawler without manners: it follows every link of this host that it finds, turns at each form and list every parameter to
 * values that nobody meant, and appends every ending; robots.txt, nofollow and Retry-After mean nothing to it. It signs in
 * nowhere, and sends no form that is not a search. The same seed walks the same way.
 */
final class Crawler {

    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LINK =
            Pattern.compile("(?:href|src|action)=\"(?:https?://[^/\"]+)?(/[^\"#]*)|<loc>https?://[^/<]+(/[^<#]*)");
    private static final Pattern PARAMETER = Pattern.compile("[?&;]([a-z]+)=");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select)[^>]* name=\"([a-z]+)\"");
    private static final List<String> ENDINGS = List.of(".json", ".csv", ".atom", ".ics", ".html", "/", "/x", ".php");

    private static final List<String> ODD = List.of(
            "",
            "-1",
            "0",
            "2",
            "999999999",
            "99999999999999999999",
            "1-2",
            "%00",
            "%F0%9F%A6%A9",
            "%ED%A0%80",
            "%25%5F",
            "'%20or%20''='",
            "%3Cscript%3E",
            "2026-02-30",
            "NaN",
            "a".repeat(700),
            "../../etc/passwd");

    /**
     * @param statuses how many answers of each status
     * @param faults addresses that were answered by 5xx or not at all, the first of them
     */
    record Walk(TreeMap<Integer, Long> statuses, List<String> faults, int known) {

        long requests() {
            return statuses.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Portal portal;
    private final Random dice = new Random(7);
    private final Set<String> known = new HashSet<>();
    private final Deque<String> links = new ArrayDeque<>();
    private final List<String> odd = new ArrayList<>();

    Crawler(Portal portal) {
        this.portal = portal;
    }

    /** Half of the requests go to what is linked, as long as there is something, the others to what is not. */
    Walk walk(int requests) throws Exception {
        var walk = new Walk(new TreeMap<>(), new ArrayList<>(), 0);
        meet("/");
        meet("/robots.txt");
        meet("/sitemap.xml");
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            while (walk.requests() < requests && !(links.isEmpty() && odd.isEmpty())) {
                List<String> next = new ArrayList<>();
                while (next.size() < 4 * AT_ONCE && !(links.isEmpty() && odd.isEmpty())) {
                    next.add(next.size() % 2 == 0 && !links.isEmpty() || odd.isEmpty() ? links.removeFirst() : drawn());
                }
                List<Callable<HttpResponse<String>>> asking =
                        next.stream().<Callable<HttpResponse<String>>>map(path -> () -> ask(path)).toList();
                var answers = workers.invokeAll(asking);
                for (int i = 0; i < next.size(); i++) {
                    var answer = answers.get(i).get();
                    int status = answer == null ? 0 : answer.statusCode();
                    walk.statuses.merge(status, 1L, Long::sum);
                    if (status == 0 || status >= 500) {
                        walk.faults.add(status + " " + next.get(i));
                    } else {
                        read(next.get(i), answer.body());
                    }
                }
            }
        }
        return new Walk(walk.statuses, walk.faults, known.size());
    }

    private String drawn() {
        int at = dice.nextInt(odd.size());
        var path = odd.get(at);
        odd.set(at, odd.getLast());
        odd.removeLast();
        return path;
    }

    private HttpResponse<String> ask(String path) throws InterruptedException {
        try {
            return http.send(
                    HttpRequest.newBuilder(uri(path)).timeout(PATIENCE).build(),
                    BodyHandlers.ofString());
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private URI uri(String path) {
        return URI.create("http://" + portal.at("/").getAuthority() + path);
    }

    private void read(String path, String body) {
        Set<String> parameters = new HashSet<>();
        var link = LINK.matcher(body);
        while (link.find()) {
            var found = (link.group(1) == null ? link.group(2) : link.group(1)).replace("&amp;", "&");
            meet(found);
            var named = PARAMETER.matcher(found);
            while (named.find()) {
                parameters.add(named.group(1));
            }
        }
        var field = FIELD.matcher(body);
        while (field.find()) {
            parameters.add(field.group(1));
        }
        var bare = path.replaceAll("\\?.*", "");
        for (var ending : ENDINGS) {
            doubt(bare + ending);
        }
        for (var parameter : parameters) {
            for (var value : ODD) {
                doubt(bare + "?" + parameter + "=" + value);
            }
            doubt(path + (path.contains("?") ? "&" : "?") + parameter + "=x&" + parameter + "=y&utm_source=z&" + dice.nextInt(1000));
        }
    }

    private void meet(String path) {
        if (fits(path) && known.add(path)) {
            links.addLast(path);
        }
    }

    private void doubt(String path) {
        if (fits(path) && known.add(path)) {
            odd.add(path);
        }
    }

    /** Not the stream of changes, which never ends; and only what Java's client can send. */
    private boolean fits(String path) {
        if (path.startsWith("//") || path.startsWith("/live") || path.length() > 4_000) {
            return false;
        }
        try {
            return uri(path) != null;
        } catch (IllegalArgumentException unsendable) {
            return false;
        }
    }
}

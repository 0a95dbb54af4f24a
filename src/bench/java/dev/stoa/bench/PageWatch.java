package dev.stoa.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor who looks at a page again and again, and notes how many commits stood there when. */
final class PageWatch implements AutoCloseable {

    /** Among the figures of a front page or of a project, or the first word of the company's overview. */
    private static final Pattern COMMITS = Pattern.compile(
            "(?:<dt>commits[^<]*</dt><dd>|<p class=\"lead\">)<a [^>]*>([^<]+)</a>");
    private static final long EVERY_MILLIS = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest page;
    private final List<Seen> seen = new ArrayList<>();
    private final CompletableFuture<Void> watching;
    private volatile boolean looking = true;

    private record Seen(long at, long total) {}

    PageWatch(Portal portal, String path) throws IOException, InterruptedException {
        page = HttpRequest.newBuilder(portal.at(path)).build();
        look();
        watching = CompletableFuture.runAsync(this::run);
    }

    private void run() {
        try {
            while (looking) {
                look();
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look() throws IOException, InterruptedException {
        String html = http.send(page, BodyHandlers.ofString()).body();
        long now = System.nanoTime();
        Matcher total = COMMITS.matcher(html);
        if (!total.find()) {
            throw new IOException(page.uri() + " shows no commits");
        }
        seen.add(new Seen(now, Long.parseLong(total.group(1).replaceAll("\\D", ""))));
    }

    /**
     * Milliseconds from each of these moments (sorted, {@code System.nanoTime}) until the page showed one contribution more
     * for it than at the beginning; stops looking.
     */
    List<Double> delays(List<Long> accepted) {
        looking = false;
        watching.join();
        long before = seen.getFirst().total;
        List<Double> delays = new ArrayList<>();
        int look = 0;
        for (int i = 0; i < accepted.size(); i++) {
            while (look < seen.size() && seen.get(look).total < before + i + 1) {
                look++;
            }
            if (look == seen.size()) {
                throw new IllegalStateException("The page shows %d of %d deliveries".formatted(i, accepted.size()));
            }
            delays.add(Math.max(0, (seen.get(look).at - accepted.get(i)) / 1e6));
        }
        return delays;
    }

    @Override
    public void close() {
        looking = false;
        http.close();
    }
}

package dev.stoa.event.imports;

import dev.stoa.platform.StoaConfig;
import dev.stoa.site.ImportedRow.Refused;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Asks other servers for files: only hosts of {@code STOA_IMPORT_HOSTS}, only by https, never an address of a private network,
 * not more than 5 MiB, not longer than 30 seconds. A redirection is followed three times, under the same rules. To be called
 * outside of transactions.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP</a>
 */
@Singleton
class Download {

    static final int MOST_BYTES = 5 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int MOST_REDIRECTIONS = 3;

    private final HttpClient http;
    private final List<String> hosts;
    private final Predicate<InetAddress> reachable;
    private final Duration patience;

    @Inject
    Download(StoaConfig config) {
        this(
                HttpClient.newBuilder(),
                config.importHosts().orElse(List.of()),
                Download::isPublic,
                Duration.ofSeconds(30));
    }

    /** @param hosts each with its port, where that is not 443 */
    Download(HttpClient.Builder http, List<String> hosts, Predicate<InetAddress> reachable, Duration patience) {
        this.http = http.connectTimeout(CONNECT).followRedirects(Redirect.NEVER).build();
        this.hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
        this.reachable = reachable;
        this.patience = patience;
    }

    List<String> hosts() {
        return hosts;
    }

    /** @throws Refused with a sentence for people, where the address may not be asked */
    void check(URI address) {
        var authority = address.getRawAuthority() == null
                ? ""
                : address.getRawAuthority().toLowerCase(Locale.ROOT).replaceFirst(":443$", "");
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            throw new Refused("Only addresses that begin with https:// are read.");
        }
        if (!hosts.contains(authority)) {
            throw new Refused(
                    hosts.isEmpty()
                            ? "No host is allowed yet: who runs this portal sets STOA_IMPORT_HOSTS."
                            : "This host is not allowed. Allowed are: " + String.join(", ", hosts) + ".");
        }
    }

    /** @throws Refused with a sentence for people, where nothing could be read */
    Upload read(URI address) {
        var next = address;
        for (int redirections = 0; redirections <= MOST_REDIRECTIONS; redirections++) {
            check(next);
            checkPlace(next.getHost());
            var answer = ask(next);
            if (answer.statusCode() == 200) {
                return new Upload(name(next), answer.body());
            }
            if (answer.statusCode() / 100 != 3) {
                throw new Refused("The server answers with status " + answer.statusCode() + ".");
            }
            next = target(next, answer);
        }
        throw new Refused("The address leads on and on.");
    }

    private static URI target(URI from, HttpResponse<?> answer) {
        try {
            return from.resolve(answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new Refused("The server leads on to nowhere.")));
        } catch (IllegalArgumentException odd) {
            throw new Refused("The server leads on to what is no address.");
        }
    }

    private HttpResponse<byte[]> ask(URI address) {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "text/calendar, application/json, text/csv, text/plain;q=0.8, */*;q=0.1")
                .header("User-Agent", "Stoa")
                .timeout(patience)
                .build();
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new Refused("The server is too slow.");
        } catch (ExecutionException failed) {
            throw new Refused(why(failed.getCause()));
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Refused("The portal was stopped meanwhile.");
        }
    }

    private static String why(Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return "The server is too slow.";
        }
        boolean large = cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("capacity");
        return large ? "The file is larger than 5 MiB." : "The server cannot be reached.";
    }

    /** The JVM keeps what it looked up for longer than this takes, so the request goes where was looked. */
    private void checkPlace(String host) {
        try {
            for (var place : InetAddress.getAllByName(host)) {
                if (!reachable.test(place)) {
                    throw new Refused("The host is in a private network.");
                }
            }
        } catch (UnknownHostException unknown) {
            throw new Refused("The host is not known.");
        }
    }

    /** Not this machine, not a private network (RFC 1918, 4193, 6598), not a link, not a group. */
    static boolean isPublic(InetAddress place) {
        var bytes = place.getAddress();
        boolean shared = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        boolean unique = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean nowhere = bytes.length == 4 && (bytes[0] == 0 || (bytes[0] & 0xf0) == 0xf0);
        return !(place.isLoopbackAddress()
                || place.isAnyLocalAddress()
                || place.isLinkLocalAddress()
                || place.isSiteLocalAddress()
                || place.isMulticastAddress()
                || shared
                || unique
                || nowhere);
    }

    private static String name(URI address) {
        var path = address.getPath();
        var file = path.substring(path.lastIndexOf('/') + 1);
        return file.isEmpty() ? address.getHost() : file;
    }
}

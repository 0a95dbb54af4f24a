package dev.stoa.github.client;

import dev.stoa.github.sync.SourceException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * One HTTP exchange with GitHub: read to its end, unpacked, bounded in time and size, ended by an interrupt. Redirects are left
 * to the caller, so that a token goes nowhere by itself.
 */
@ApplicationScoped
class Wire {

    /** GitHub itself gives up after ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A page of a hundred pull requests with long texts has some megabytes. */
    private static final int LARGEST = 32 << 20;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Duration patience;
    private final int largest;

    @Inject
    Wire() {
        this(PATIENCE, LARGEST);
    }

    /** @param largest answer in bytes, unpacked */
    Wire(Duration patience, int largest) {
        this.patience = patience;
        this.largest = largest;
    }

    /** @param headers by name, whatever its letter case */
    record Received(int status, Map<String, List<String>> headers, byte[] body) {

        String header(String name) {
            List<String> values = headers.get(name);
            return values == null || values.isEmpty() ? null : values.getFirst();
        }

        Reply reply() {
            return new Reply(status, this::header, new String(body, StandardCharsets.UTF_8));
        }
    }

    /** Longer than we are ready to keep in memory. */
    static final class TooLong extends IOException {
        TooLong() {
            super("GitHub's answer is too long to read");
        }
    }

    /**
     * @throws HttpTimeoutException when it took too long
     * @throws IOException when it broke; {@link TooLong} when there was no end to it
     * @throws SourceException when the thread was interrupted, which it stays
     */
    Received send(HttpRequest.Builder request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                request.setHeader("accept-encoding", "gzip")
                        .setHeader("user-agent", "stoa")
                        .build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest));
        try {
            // The client's own timeout would end with the headers; this one holds for the body too.
            return received(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            throw new HttpTimeoutException("GitHub did not answer in %d seconds".formatted(patience.toSeconds()));
        } catch (ExecutionException problem) {
            throw known(problem.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SourceException("Stopped while asking GitHub", stop);
        } finally {
            answer.cancel(true);
        }
    }

    private static IOException known(Throwable problem) {
        if (problem instanceof HttpConnectTimeoutException) {
            return new IOException("GitHub could not be reached", problem);
        }
        return String.valueOf(problem.getMessage()).startsWith("body exceeds capacity")
                ? new TooLong()
                : new IOException("The connection to GitHub broke", problem);
    }

    private Received received(HttpResponse<byte[]> answer) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        boolean packed = List.of("gzip").equals(headers.remove("content-encoding"));
        return new Received(answer.statusCode(), headers, packed ? unpacked(answer.body()) : answer.body());
    }

    private byte[] unpacked(byte[] body) throws IOException {
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] unpacked = packed.readNBytes(largest + 1);
            if (unpacked.length > largest) {
                throw new TooLong();
            }
            return unpacked;
        }
    }
}

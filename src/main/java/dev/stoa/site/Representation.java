package dev.stoa.site;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of one resource, ready to be written: as they are, as gzip and as brotli, each with its own strong ETag (RFC
 * 9110, section 8.8.3: representations that differ by coding differ in their tags).
 */
record Representation(Coded plain, Coded gzip, Coded brotli) {

    private static final boolean BROTLI = Brotli4jLoader.isAvailable();

    /** One coding of the content; {@code coding} is null for the plain bytes. */
    record Coded(Buffer body, CharSequence etag, CharSequence length, CharSequence coding) {}

    /** @param quality brotli's, 0 to 11: 5 for pages that change, 11 for files that do not */
    static Representation of(byte[] content, int quality) {
        var tag = digest(content);
        return new Representation(
                coded(content, tag, null),
                coded(gzip(content), tag, "gzip"),
                BROTLI ? coded(brotli(content, quality), tag, "br") : null);
    }

    private static Coded coded(byte[] bytes, String tag, String coding) {
        return new Coded(
                Buffer.buffer(bytes),
                HttpHeaders.createOptimized("\"" + tag + (coding == null ? "" : "-" + coding) + "\""),
                HttpHeaders.createOptimized(Integer.toString(bytes.length)),
                coding == null ? null : HttpHeaders.createOptimized(coding));
    }

    /** The digest of the content, for an address that means these bytes for ever. */
    String name() {
        return plain.etag.toString().replace("\"", "");
    }

    /** Bytes of memory that this holds. */
    int weight() {
        return plain.body.length() + gzip.body.length() + (brotli == null ? 0 : brotli.body.length());
    }

    /** Answers with the best coding that the client takes, or 304 when it has it; other headers are already set. */
    void send(HttpServerRequest request) {
        var coded = best(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        var response = request.response();
        var headers = response.headers().set(HttpHeaders.ETAG, coded.etag);
        if (!headers.contains(HttpHeaders.VARY)) {
            headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), coded.etag)) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(304).end();
            return;
        }
        if (coded.coding != null) {
            headers.set(HttpHeaders.CONTENT_ENCODING, coded.coding);
        }
        headers.set(HttpHeaders.CONTENT_LENGTH, coded.length);
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(coded.body);
        }
    }

    private Coded best(String accepted) {
        if (accepted == null) {
            return plain;
        }
        if (brotli != null && takes(accepted, "br")) {
            return brotli;
        }
        return takes(accepted, "gzip") ? gzip : plain;
    }

    /** Whether the coding is named and not refused by {@code ;q=0} (RFC 9110, section 12.5.3). */
    private static boolean takes(String accepted, String coding) {
        int at = accepted.indexOf(coding);
        if (at < 0) {
            return false;
        }
        int end = accepted.indexOf(',', at);
        var rest = accepted.substring(at + coding.length(), end < 0 ? accepted.length() : end)
                .replace(" ", "");
        return !rest.matches(";q=0(\\.0*)?");
    }

    private static boolean matches(String known, CharSequence etag) {
        return known != null && (known.equals("*") || known.contains(etag));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] gzip(byte[] content) {
        var packed = new ByteArrayOutputStream(content.length / 3 + 32);
        try (var out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] brotli(byte[] content, int quality) {
        try {
            return Encoder.compress(content, new Encoder.Parameters().setQuality(quality));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

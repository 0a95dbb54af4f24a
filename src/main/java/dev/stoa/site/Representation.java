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
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The bytes of one resource, ready to be written: as they are, as gzip and as brotli, each with its own strong ETag (RFC
 * 9110, section 8.8.3: representations that differ by coding differ in their tags). Compressed for the first client that takes
 * the coding, once: most pages that only a crawler asks for are never wanted in more than one.
 */
final class Representation {

    private static final boolean BROTLI = Brotli4jLoader.isAvailable();
    private static final Pattern REFUSED = Pattern.compile(" *; *q *= *0(\\.0*)? *");

    /** One coding of the content; {@code coding} is null for the plain bytes. */
    record Coded(Buffer body, CharSequence etag, CharSequence length, CharSequence coding) {

        /**
         * Whether the client has just this (RFC 9110, section 13.1.2).
         *
         * @param had the request's If-None-Match, or null
         */
        boolean isKnown(String had) {
            return had != null && (had.equals("*") || had.contains(etag));
        }

        private boolean isKnown(HttpServerRequest request) {
            return isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        }
    }

    private final int quality;
    private final String tag;
    private final Coded plain;
    private volatile Coded gzip;
    private volatile Coded brotli;

    private Representation(byte[] content, int quality) {
        this.quality = quality;
        tag = digest(content);
        plain = coded(content, tag, null);
    }

    /** Of a page, which changes. */
    static Representation ofPage(byte[] content) {
        return new Representation(content, 5);
    }

    /** Of a file, which does not: worth the most that brotli can do, before anybody asks. */
    static Representation ofFile(byte[] content) {
        var file = new Representation(content, 11);
        file.gzip();
        if (BROTLI) {
            file.brotli();
        }
        return file;
    }

    /** Of a file whose format is a packed one, as WOFF2 is: it goes as it is. */
    static Representation ofPacked(byte[] content) {
        var file = new Representation(content, 0);
        file.gzip = file.plain;
        file.brotli = file.plain;
        return file;
    }

    Coded plain() {
        return plain;
    }

    private Coded gzip() {
        if (gzip == null) {
            synchronized (this) {
                if (gzip == null) {
                    gzip = smaller(gzip(plain.body.getBytes()), "gzip");
                }
            }
        }
        return gzip;
    }

    private Coded brotli() {
        if (brotli == null) {
            synchronized (this) {
                if (brotli == null) {
                    brotli = smaller(brotli(plain.body.getBytes(), quality), "br");
                }
            }
        }
        return brotli;
    }

    /** Many a short text grows: the plain bytes then. */
    private Coded smaller(byte[] bytes, String coding) {
        return bytes.length < plain.body.length() ? coded(bytes, tag, coding) : plain;
    }

    private static Coded coded(byte[] bytes, String tag, String coding) {
        return new Coded(
                Buffer.buffer(bytes),
                HttpHeaders.createOptimized("\"" + tag + (coding == null ? "" : "-" + coding) + "\""),
                HttpHeaders.createOptimized(Integer.toString(bytes.length)),
                coding == null ? null : HttpHeaders.createOptimized(coding));
    }

    boolean isOf(byte[] content) {
        return tag.equals(digest(content));
    }

    /** The digest of the content, for an address that means these bytes for ever. */
    String name() {
        return tag;
    }

    /** Bytes of memory that this holds, or will at most: both codings of a page together are less than the page. */
    int weight() {
        return 2 * plain.body.length();
    }

    /** Answers with the best coding that the client takes, or 304 when it has it; other headers are already set. */
    void send(HttpServerRequest request) {
        var headers = request.response().headers();
        if (!headers.contains(HttpHeaders.VARY)) {
            headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        var coded = best(request);
        if (coded.isKnown(request)) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            sendUnchanged(coded, request);
            return;
        }
        headers.set(HttpHeaders.ETAG, coded.etag).set(HttpHeaders.CONTENT_LENGTH, coded.length);
        if (coded.coding != null) {
            headers.set(HttpHeaders.CONTENT_ENCODING, coded.coding);
        }
        if (request.method() == HttpMethod.HEAD) {
            request.response().end();
        } else {
            request.response().end(coded.body);
        }
    }

    /** Answers 304 to a client that has what it would get, with the tag and the headers that are set; false to others. */
    boolean sendUnchanged(HttpServerRequest request, CharSequence vary, CharSequence freshness) {
        if (request.getHeader(HttpHeaders.IF_NONE_MATCH) == null) {
            return false;
        }
        var coded = best(request);
        if (!coded.isKnown(request)) {
            return false;
        }
        request.response().headers().set(HttpHeaders.VARY, vary).set(HttpHeaders.CACHE_CONTROL, freshness);
        sendUnchanged(coded, request);
        return true;
    }

    private static void sendUnchanged(Coded coded, HttpServerRequest request) {
        request.response().headers().set(HttpHeaders.ETAG, coded.etag);
        request.response().setStatusCode(304).end();
    }

    private Coded best(HttpServerRequest request) {
        return best(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
    }

    /** @param accepted the request's Accept-Encoding, or null */
    Coded best(String accepted) {
        if (accepted == null) {
            return plain;
        }
        if (BROTLI && takes(accepted, "br")) {
            return brotli();
        }
        return takes(accepted, "gzip") ? gzip() : plain;
    }

    /** Whether the coding is named and not refused by {@code ;q=0} (RFC 9110, section 12.5.3). */
    private static boolean takes(String accepted, String coding) {
        int at = accepted.indexOf(coding);
        if (at < 0) {
            return false;
        }
        int end = accepted.indexOf(',', at);
        int from = at + coding.length();
        int to = end < 0 ? accepted.length() : end;
        return from == to || !REFUSED.matcher(accepted.substring(from, to)).matches();
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

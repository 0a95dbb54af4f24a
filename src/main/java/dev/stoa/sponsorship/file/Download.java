package dev.stoa.sponsorship.file;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * A kept file on its way out, piece by piece: always saved and never shown (RFC 6266), kept by no cache on the way, and should a
 * browser show it all the same, then as a page that may do nothing. That its type is not to be guessed, every answer says.
 */
public final class Download {

    private Download() {}

    /** Whether this person may have it was asked before. */
    public static Response of(StoredFile file) {
        long id = file.id;
        StreamingOutput pieces = out -> write(id, out);
        return headers(Response.ok(pieces), file.name, file.format)
                .header(HttpHeaders.CONTENT_LENGTH, file.size)
                .build();
    }

    /** The same for what was only made to be looked at. */
    public static Response of(String name, Format format, byte[] content) {
        return headers(Response.ok(content), FileName.of(name, format), format).build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, String name, Format format) {
        return answer.type(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static void write(long file, OutputStream out) throws IOException {
        for (int number = 0; ; number++) {
            int next = number;
            var piece = QuarkusTransaction.requiringNew().call(() -> StoredFile.chunk(file, next));
            if (piece.isEmpty()) {
                return;
            }
            out.write(piece.get());
        }
    }

    /** In ASCII for old programs, and whole in UTF-8 (RFC 8187) for all others. */
    static String disposition(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9 ._()-]", "_");
        var whole = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, whole);
    }
}

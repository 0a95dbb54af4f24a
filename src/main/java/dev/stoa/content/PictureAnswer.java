package dev.stoa.content;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** A drawn picture over HTTP. */
final class PictureAnswer {

    private PictureAnswer() {}

    static Response of(String name, Optional<byte[]> bytes, String kept) {
        return Response.ok(bytes.orElseThrow(NotFoundException::new), PictureFormat.typeOf(name))
                .header(HttpHeaders.CACHE_CONTROL, kept)
                .build();
    }
}

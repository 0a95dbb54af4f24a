package dev.stoa.site;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A page of the cache as HTTP/1.1 messages (RFC 9112, section 2.1): for each coding its head, put together for the first who asks
 * but for the date, and the body; and the head of the 304, with no header that was in the page's answer already (RFC 9110, section 15.4.5).
 */
final class Message {

    private record Head(CharSequence etag, boolean unchanged) {}

    private final CachedPage page;
    private final List<Map.Entry<CharSequence, CharSequence>> before;
    private final ConcurrentMap<Head, byte[]> heads = new ConcurrentHashMap<>(4);

    /** @param before the headers that are set for any answer at this address */
    Message(CachedPage page, List<Map.Entry<CharSequence, CharSequence>> before) {
        this.page = page;
        this.before = before;
    }

    CachedPage page() {
        return page;
    }

    /**
     * What goes to a client.
     *
     * @param accepted the codings it takes, or null
     * @param known the tags of what it has, or null
     * @param end of the head, see {@link DateHeader}
     */
    Written write(String accepted, String known, ByteBufAllocator allocator, byte[] end) {
        var coded = page.content().best(accepted);
        boolean unchanged = coded.isKnown(known);
        var head = heads.computeIfAbsent(
                new Head(coded.etag(), unchanged), missing -> unchanged ? unchanged(coded) : whole(coded));
        if (unchanged) {
            return new Written(304, begin(allocator, head, end, 0));
        }
        var body = coded.body().getByteBuf();
        var bytes = begin(allocator, head, end, body.readableBytes());
        return new Written(200, bytes.writeBytes(body, body.readerIndex(), body.readableBytes()));
    }

    private static ByteBuf begin(ByteBufAllocator allocator, byte[] head, byte[] end, int more) {
        return allocator
                .directBuffer(head.length + end.length + more)
                .writeBytes(head)
                .writeBytes(end);
    }

    /** @param bytes to be released by who writes them */
    record Written(int status, ByteBuf bytes) {}

    private byte[] unchanged(Representation.Coded coded) {
        return bytes(shared(new StringBuilder("HTTP/1.1 304 Not Modified\r\n"), coded));
    }

    private byte[] whole(Representation.Coded coded) {
        var head = new StringBuilder("HTTP/1.1 200 OK\r\n");
        before.forEach(header -> add(head, header.getKey(), header.getValue()));
        page.headers().forEach(header -> add(head, header.getKey(), header.getValue()));
        shared(head, coded);
        add(head, HttpHeaders.CONTENT_LENGTH, coded.length());
        if (coded.coding() != null) {
            add(head, HttpHeaders.CONTENT_ENCODING, coded.coding());
        }
        return bytes(head);
    }

    private StringBuilder shared(StringBuilder head, Representation.Coded coded) {
        add(head, HttpHeaders.VARY, page.vary());
        add(head, HttpHeaders.CACHE_CONTROL, CachedPage.FRESH);
        return add(head, HttpHeaders.ETAG, coded.etag());
    }

    private static StringBuilder add(StringBuilder head, CharSequence name, CharSequence value) {
        return head.append(name).append(": ").append(value).append("\r\n");
    }

    private static byte[] bytes(StringBuilder head) {
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}

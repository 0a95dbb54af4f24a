package dev.stoa.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestQuery;

/** A page of the tests that counts how often it is rendered and can be slow. */
@Path("/pages/cache-probe")
class CacheProbeResource {

    static final AtomicInteger RENDERED = new AtomicInteger();
    static volatile String shows = "";

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String probe(@RestQuery int slow) throws InterruptedException {
        int nth = RENDERED.incrementAndGet();
        var shown = shows;
        Thread.sleep(slow);
        return "<p>%s</p><p>%d</p>%s".formatted(shown, nth, "the same again ".repeat(200));
    }
}

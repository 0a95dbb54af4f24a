package dev.stoa.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.stoa.support.World;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real hub on this machine: it is told of what has changed, once, and again when it did not take it. */
@QuarkusTest
class WebSubTest {

    @Inject
    World world;

    @Inject
    DataSource database;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> feeds = new TreeMap<>();
    private HttpServer hub;
    private volatile int answer = 204;

    @BeforeEach
    void open() throws Exception {
        world.reset();
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/", request -> {
            told.add(URLDecoder.decode(
                    new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8));
            request.sendResponseHeaders(answer, -1);
            request.close();
        });
        hub.start();
        feeds.put("/news.atom", "one");
        feeds.put("/talks.atom", "two");
    }

    @AfterEach
    void close() {
        hub.stop(0);
    }

    private WebSub websub(Optional<URI> address) {
        return new WebSub(database, List.of(() -> feeds), address, URI.create("https://oss.example/"));
    }

    @Test
    void tellsOfEachChangeOnce() {
        var websub = websub(
                Optional.of(URI.create("http://localhost:" + hub.getAddress().getPort() + "/")));
        assertEquals(2, websub.tell());
        assertEquals(
                List.of(
                        "hub.mode=publish&hub.url=https://oss.example/news.atom",
                        "hub.mode=publish&hub.url=https://oss.example/talks.atom"),
                told);
        assertEquals(0, websub.tell());
        feeds.put("/talks.atom", "three");
        answer = 500;
        assertEquals(0, websub.tell());
        answer = 202;
        assertEquals(1, websub.tell());
        assertEquals(0, websub.tell());
        assertEquals(4, told.size());
    }

    @Test
    void withoutAHubNobodyIsTold() {
        assertEquals(0, websub(Optional.empty()).tell());
        assertEquals(List.of(), told);
    }

    @Test
    void aHubThatIsGoneHurtsNobody() {
        int port = hub.getAddress().getPort();
        hub.stop(0);
        assertEquals(
                0,
                websub(Optional.of(URI.create("http://localhost:" + port + "/")))
                        .tell());
    }
}

package dev.stoa.event.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.stoa.site.ImportedRow.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real server by TLS, with a certificate of its own for localhost. */
class DownloadTest {

    @TempDir
    static Path folder;

    private static HttpsServer server;
    private static SSLContext tls;
    private static String host;

    @BeforeAll
    static void serve() throws Exception {
        tls = tls();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/calendar.ics", exchange -> answer(exchange, 200, "BEGIN:VCALENDAR"));
        server.createContext("/large", exchange -> answer(exchange, 200, "x".repeat(Download.MOST_BYTES + 1)));
        server.createContext("/gone", exchange -> answer(exchange, 410, ""));
        server.createContext("/here", exchange -> lead(exchange, "/calendar.ics"));
        server.createContext("/away", exchange -> lead(exchange, "https://elsewhere.example.org/calendar.ics"));
        server.createContext("/plain", exchange -> lead(exchange, "http://" + host + "/calendar.ics"));
        server.createContext("/round", exchange -> lead(exchange, "/round"));
        server.createContext("/slow", exchange -> {
            try {
                Thread.sleep(3_000);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, 200, "late");
        });
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (int i = 0; i < 30; i++) {
                    body.write('x');
                    body.flush();
                    Thread.sleep(100);
                }
            } catch (IOException | InterruptedException hungUp) {
                // As it should.
            }
        });
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        host = "localhost:" + server.getAddress().getPort();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void readsAFileAndWhereItLeadsOnTheSameHost() {
        for (var path : List.of("/calendar.ics", "/here")) {
            var file = download(host).read(URI.create("https://" + host + path));
            assertEquals("calendar.ics", file.name());
            assertArrayEquals("BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8), file.content());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/large | The file is larger than 5 MiB.",
                "/gone | The server answers with status 410.",
                "/away | This host is not allowed.",
                "/plain | Only addresses that begin with https:// are read.",
                "/round | The address leads on and on.",
                "/slow | The server is too slow.",
                "/drip | The server is too slow.",
            })
    void refuses(String path, String why) {
        var patience = Duration.ofSeconds(path.equals("/slow") || path.equals("/drip") ? 1 : 30);
        var download = new Download(client(), List.of(host), any -> true, patience);
        var refused = assertThrows(Refused.class, () -> download.read(URI.create("https://" + host + path)));
        assertTrue(refused.getMessage().startsWith(why), refused.getMessage());
    }

    @Test
    void noHostThatIsNotOnTheListIsAskedNorOneOfAPrivateNetwork() {
        var unlisted = assertThrows(
                Refused.class, () -> download("example.org").read(URI.create("https://" + host + "/calendar.ics")));
        assertEquals("This host is not allowed. Allowed are: example.org.", unlisted.getMessage());
        var careful = new Download(client(), List.of(host), Download::isPublic, Duration.ofSeconds(1));
        var inside = assertThrows(Refused.class, () -> careful.read(URI.create("https://" + host + "/calendar.ics")));
        assertEquals("The host is in a private network.", inside.getMessage());
        var tricked = assertThrows(
                Refused.class, () -> download(host).read(URI.create("https://" + host + "@elsewhere.example.org/")));
        assertTrue(tricked.getMessage().startsWith("This host is not allowed."));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "0.1.2.3, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "::1, false",
        "fe80::1, false",
        "fd00::1, false",
        "::ffff:10.0.0.1, false",
        "93.184.216.34, true",
        "2606:2800:220:1:248:1893:25c8:1946, true"
    })
    void whatIsPublic(String address, boolean is) throws UnknownHostException {
        assertEquals(is, Download.isPublic(InetAddress.getByName(address)));
        assertFalse(address.isEmpty());
    }

    private static Download download(String allowed) {
        return new Download(client(), List.of(allowed), any -> true, Duration.ofSeconds(30));
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder().sslContext(tls);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        } catch (IOException hungUp) {
            // As it should, where there is too much.
        }
    }

    private static void lead(HttpExchange exchange, String where) throws IOException {
        exchange.getResponseHeaders().add("Location", where);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static SSLContext tls() throws Exception {
        var store = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "for-tests-only",
                        "-validity",
                        "2")
                .inheritIO()
                .start()
                .waitFor();
        assertEquals(0, made);
        var keys = KeyStore.getInstance("PKCS12");
        var password = "for-tests-only".toCharArray();
        try (var file = Files.newInputStream(store)) {
            keys.load(file, password);
        }
        var ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ours.init(keys, password);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(ours.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}

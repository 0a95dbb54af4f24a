package dev.stoa.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Debian's nginx with one page, compressed beforehand (gzip_static), one worker a core, logs off: the peer. */
final class Nginx implements AutoCloseable {

    private final Path folder;
    private final int port = freePort();
    private Process process;
    private int bytes;

    Nginx(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** @param gzip the page's bytes, as the portal sends them to who takes gzip */
    void start(byte[] gzip) throws IOException, InterruptedException {
        bytes = gzip.length;
        var root = Files.createDirectories(folder.resolve("root"));
        Files.write(root.resolve("page.html.gz"), gzip);
        Files.write(root.resolve("page.html"), new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes());
        Files.writeString(folder.resolve("nginx.conf"), configuration(root));
        process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", "nginx.conf", "-g", "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        for (int i = 0; i < 100; i++) {
            try (var open = new java.net.Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nginx did not start: " + Files.readString(folder.resolve("nginx.log")));
    }

    private String configuration(Path root) {
        return """
                worker_processes auto;
                pid nginx.pid;
                error_log stderr;
                %s
                events { worker_connections 2048; }
                http {
                  types { text/html html; }
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 10000000;
                  open_file_cache max=100 inactive=60s;
                  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                  server {
                    listen 127.0.0.1:%d;
                    root %s;
                    gzip_static on;
                    gzip_vary on;
                    add_header Cache-Control "public, max-age=1";
                  }
                }
                """.formatted("root".equals(System.getProperty("user.name")) ? "user root;" : "", port, root);
    }

    String page() {
        return "http://127.0.0.1:%d/page.html".formatted(port);
    }

    int bytes() {
        return bytes;
    }

    String etag() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(page()))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No port is free", e);
        }
    }
}

package dev.stoa.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Debian's nginx, one worker a core, logs off: as the peer that serves files, or as the edge cache that Stoa ships. */
final class Nginx implements AutoCloseable {

    private static final Path EDGE = Path.of("docker/nginx/stoa.conf.template");

    private final Path folder;
    private final int port = freePort();
    private Process process;

    private Nginx(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
    }

    /**
     * One page, compressed beforehand (gzip_static), with the headers that matter to caches.
     *
     * @param gzip the page's bytes, as the portal sends them to who takes gzip
     */
    static Nginx peer(Path folder, byte[] gzip) throws IOException, InterruptedException {
        var nginx = new Nginx(folder);
        var root = Files.createDirectories(nginx.folder.resolve("root"));
        Files.write(root.resolve("page.html.gz"), gzip);
        Files.write(root.resolve("page.html"), new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes());
        nginx.start("""
                tcp_nopush on;
                open_file_cache max=100 inactive=60s;
                server {
                  listen 127.0.0.1:%d;
                  root %s;
                  keepalive_requests 100000;
                  gzip_static on;
                  gzip_vary on;
                  add_header Cache-Control "public, max-age=1";
                }
                """.formatted(nginx.port, root));
        return nginx;
    }

    /** The edge cache before this portal, with its configuration as shipped. */
    static Nginx edge(Path folder, URI portal) throws IOException, InterruptedException {
        var nginx = new Nginx(folder);
        nginx.start(Files.readString(EDGE)
                .replace("${STOA_EDGE_LISTEN}", "127.0.0.1:" + nginx.port)
                .replace("${STOA_EDGE_UPSTREAM}", portal.getAuthority())
                .replace("${STOA_EDGE_CACHE}", nginx.folder.resolve("cache").toString()));
        return nginx;
    }

    private void start(String http) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("nginx.conf"), """
                %s
                worker_processes auto;
                worker_rlimit_nofile 8192;
                pid nginx.pid;
                error_log stderr;
                events { worker_connections 4096; }
                http {
                  types { text/html html; }
                  access_log off;
                  sendfile on;
                  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                  %s
                }
                """.formatted("root".equals(System.getProperty("user.name")) ? "user root;" : "", http));
        var log = folder.resolve("nginx.log");
        process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", "nginx.conf", "-g", "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        for (int i = 0; i < 100; i++) {
            try (var open = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        close();
        throw new IOException("nginx did not start: " + Files.readString(log));
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No port is free", e);
        }
    }
}

package dev.stoa.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The page of projects once more, by Spring Boot and Thymeleaf (src/bench/twin), over the portal's own database. */
final class Twin implements AutoCloseable {

    private static final Path JAR = Path.of("src/bench/twin/target/twin.jar");

    private final Portal portal;
    private final int port = Nginx.freePort();
    private final Process process;

    /** It is given the heap and the collector of the portal. */
    Twin(Portal portal, Path log) throws IOException, InterruptedException {
        this.portal = portal;
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx320m",
                        "-jar",
                        JAR.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SPRING_DATASOURCE_URL", portal.jdbcUrl());
        process = builder.start();
        for (int i = 0; i < 600; i++) {
            try (var open = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        close();
        throw new IOException("The twin did not start: " + Files.readString(log));
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Itself and the PostgreSQL that it asks, which is the portal's. */
    List<ProcessHandle> processes() throws IOException {
        return Stream.concat(Stream.of(process.toHandle()), portal.database()).toList();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}

package dev.stoa.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged portal as a process of its own, on a data folder of its own, to be measured and to be killed. */
public final class Portal implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path data;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final Map<String, String> settings = new HashMap<>();
    private List<String> options = List.of("-Xmx320m");
    private boolean sampleWorld;
    private Process process;

    public Portal(Path data) {
        this.data = data.toAbsolutePath();
    }

    /** The same, with the sample company; without this it starts empty. */
    public Portal withSampleWorld() {
        sampleWorld = true;
        return this;
    }

    /** The same, with a setting of its own. */
    public Portal with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** The same, with another heap than the launcher gives, and further options of the JVM. */
    public Portal withHeap(String most, String... more) {
        options = Stream.concat(Stream.of("-Xmx" + most), Stream.of(more)).toList();
        return this;
    }

    /** Another process on the same data folder, as {@code ./stoa sync} is. It says all on its standard output. */
    public Process command(String... arguments) throws IOException {
        ProcessBuilder builder = java();
        builder.command().addAll(List.of(arguments));
        return builder.start();
    }

    private ProcessBuilder java() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("STOA_") || name.startsWith("QUARKUS_"));
        builder.environment().put("STOA_DATA_DIR", data.toString());
        builder.environment().putAll(settings);
        return builder;
    }

    /** Starts it and waits until the webhook route answers. */
    public void start() throws IOException, InterruptedException {
        Files.createDirectories(data.toAbsolutePath().getParent());
        ProcessBuilder builder = java();
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("STOA_PORT", Integer.toString(port));
        builder.environment().put("STOA_MANAGEMENT_PORT", Integer.toString(managementPort));
        builder.environment().put("STOA_EMPTY", Boolean.toString(!sampleWorld));
        // Nobody signs in here; an address where nobody is keeps the local Keycloak from starting.
        builder.environment().put("STOA_OIDC_URL", "http://127.0.0.1:9/realms/none");
        builder.environment().put("STOA_OIDC_CLIENT_ID", "none");
        builder.environment().put("STOA_OIDC_CLIENT_SECRET", "none");
        builder.environment().putAll(settings);
        process = builder.start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("The portal did not start; see " + log());
            }
            Thread.sleep(20);
        }
    }

    /** Waits until the sample company is told to the end, every repository is fetched and the front page says so. */
    public void awaitSampleWorld() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(6).toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest home = HttpRequest.newBuilder(at("/")).build();
            while (!client.send(home, HttpResponse.BodyHandlers.ofString()).body().contains(">complete</a>, as of")
                    || !isTold()) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("The sample world is not complete after six minutes; see " + log());
                }
                Thread.sleep(500);
            }
        }
    }

    private boolean isTold() throws IOException {
        try (Connection database = DriverManager.getConnection(jdbcUrl());
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from sample_chapter) = 11")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public URI webhook() {
        return at("/webhooks/github");
    }

    /** All that works for it: the portal itself and its PostgreSQL. */
    public List<ProcessHandle> processes() throws IOException {
        return Stream.concat(Stream.of(process.toHandle()), database()).toList();
    }

    /** Its PostgreSQL alone. */
    Stream<ProcessHandle> database() throws IOException {
        return ProcessHandle.of(postmasterPid()).stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
    }

    /** Of the portal itself, in megabytes, as Linux counts what is resident. */
    double memory() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow();
    }

    URI management(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + path);
    }

    public String webhookSecret() throws IOException {
        return secret("webhook-secret");
    }

    /** The embedded database, as the portal itself reaches it. */
    public String jdbcUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:%s/stoa?user=stoa&password=%s"
                .formatted(postmaster().get(3).strip(), secret("postgres-password"));
    }

    /** What {@code kill -9} does: no hook runs, nothing is flushed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** The same for the embedded PostgreSQL: its postmaster, whose children end by themselves. */
    public void killDatabase() throws IOException {
        ProcessHandle.of(postmasterPid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    public Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    @Override
    public void close() throws InterruptedException {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private long postmasterPid() throws IOException {
        return Long.parseLong(postmaster().getFirst().strip());
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
    }

    private String secret(String name) throws IOException {
        return Files.readString(data.resolve("secrets").resolve(name)).strip();
    }

    /** A socket may be given the very port that it asks for, and then meets itself while nobody listens there. */
    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getLocalPort() != port;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No port is free", e);
        }
    }
}

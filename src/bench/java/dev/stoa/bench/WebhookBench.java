package dev.stoa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many deliveries a second are accepted (HMAC, dedupe, durable commit, 10 KB body), against what the same number of JDBC
 * connections insert of the same bytes, one row a commit, into a table of the same shape in the same embedded PostgreSQL.
 * Rounds alternate, so that a noisy machine disturbs both; medians are compared. Every delivery that was answered 202 is
 * counted in the table afterwards.
 */
public final class WebhookBench {

    private static final int ROUNDS = 5;
    private static final int SECONDS = 4;
    private static final int WARM_UP_ROUNDS = 10;
    private static final int BODY_BYTES = 10 * 1024;
    private static final Pattern ACCEPTED = Pattern.compile("ACCEPTED (\\d+) REFUSED (\\d+) MICROS (\\d+)");

    private final Portal portal;
    private final String body;
    private final Path script;

    private WebhookBench(Portal portal, Path folder) throws IOException {
        this.portal = portal;
        this.body = body();
        this.script = folder.resolve("deliver.lua");
    }

    public static void main(String... args) throws Exception {
        Path folder = Files.createTempDirectory("stoa-bench-webhook");
        try (Portal portal = new Portal(folder.resolve("data"))) {
            System.out.println("Starting the portal on a fresh database ...");
            portal.start();
            new WebhookBench(portal, folder).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws Exception {
        try (Connection connection = DriverManager.getConnection(portal.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("create table bench_insert (like delivery including all)");
        }
        warmUp();
        System.out.printf("%d-byte bodies, %d rounds of %d s, alternating%n", BODY_BYTES, ROUNDS, SECONDS);
        for (int connections : List.of(16, 32)) {
            List<Double> accepted = new ArrayList<>();
            List<Double> inserted = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                accepted.add(deliver(connections));
                inserted.add(insert(connections));
            }
            System.out.printf(
                    "%d connections: accepted %,.0f/s, single-row inserts %,.0f/s: %.2f x (rounds %s)%n",
                    connections,
                    median(accepted),
                    median(inserted),
                    median(accepted) / median(inserted),
                    ratios(accepted, inserted));
        }
    }

    /** A fresh JVM interprets: it is measured once it grows no faster. */
    private void warmUp() throws Exception {
        System.out.println("Warming up ...");
        insert(16);
        double before = 0;
        double now = deliver(16);
        for (int round = 1; round < WARM_UP_ROUNDS && now > before * 1.1; round++) {
            before = now;
            now = deliver(16);
        }
    }

    /** Deliveries accepted a second, by wrk. */
    private double deliver(int connections) throws IOException, InterruptedException, SQLException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        Files.writeString(script, lua(run));
        Tool.Result result = Tool.run(
                "wrk",
                "-t2",
                "-c" + connections,
                "-d" + SECONDS + "s",
                "-s",
                script.toString(),
                portal.webhook().toString());
        Matcher matcher = ACCEPTED.matcher(result.output());
        if (result.code() != 0 || !matcher.find()) {
            throw new IOException("wrk did not measure: " + result.output());
        }
        long accepted = Long.parseLong(matcher.group(1));
        long stored = stored(run);
        if (!matcher.group(2).equals("0") || stored < accepted) {
            throw new IOException("%d accepted, %s refused, %d stored".formatted(accepted, matcher.group(2), stored));
        }
        return accepted * 1e6 / Long.parseLong(matcher.group(3));
    }

    private long stored(String run) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(portal.jdbcUrl());
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from delivery where guid like ? || '-%'")) {
            count.setString(1, run);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The signature depends on the body alone: one serves all; each request has a GUID of its own. */
    private String lua(String run) throws IOException {
        return """
                local threads, accepted, refused = {}, 0, 0
                function setup(thread)
                  thread:set("number", #threads + 1)
                  table.insert(threads, thread)
                end
                local sent = 0
                local body = [==[%s]==]
                local headers = {
                  ["Content-Type"] = "application/json",
                  ["X-GitHub-Event"] = "check_run",
                  ["X-Hub-Signature-256"] = "%s",
                }
                function request()
                  sent = sent + 1
                  headers["X-GitHub-Delivery"] = string.format("%s-0000-4000-%%04d-%%012d", number, sent)
                  return wrk.format("POST", nil, headers, body)
                end
                ok, bad = 0, 0
                function response(status)
                  if status == 202 then ok = ok + 1 else bad = bad + 1 end
                end
                function done(summary)
                  for _, thread in ipairs(threads) do
                    accepted = accepted + thread:get("ok")
                    refused = refused + thread:get("bad")
                  end
                  io.write(string.format("ACCEPTED %%d REFUSED %%d MICROS %%d\\n", accepted, refused, summary.duration))
                end
                """
                .formatted(body, Hook.sign(body, portal.webhookSecret()), run);
    }

    /** Rows a second that these connections insert, each row committed by itself. */
    private double insert(int connections) throws Exception {
        byte[] bytes = body.getBytes();
        long start = System.nanoTime();
        long end = start + SECONDS * 1_000_000_000L;
        Callable<Long> client = () -> {
            long rows = 0;
            try (Connection connection = DriverManager.getConnection(portal.jdbcUrl());
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into bench_insert (guid, event, received_at, due_at, size, body)"
                                    + " values (?, 'check_run', now(), now(), ?, ?) on conflict (guid) do nothing")) {
                while (System.nanoTime() < end) {
                    insert.setString(1, UUID.randomUUID().toString());
                    insert.setInt(2, bytes.length);
                    insert.setBytes(3, bytes);
                    rows += insert.executeUpdate();
                }
            }
            return rows;
        };
        try (var clients = Executors.newFixedThreadPool(connections)) {
            List<Callable<Long>> all =
                    Stream.generate(() -> client).limit(connections).toList();
            long rows = 0;
            for (Future<Long> inserted : clients.invokeAll(all)) {
                rows += inserted.get();
            }
            return rows * 1e9 / (System.nanoTime() - start);
        }
    }

    /** A recorded payload (octokit/webhooks, MIT), brought to its size with commits' messages of its own kind. */
    private static String body() throws IOException {
        String recorded = Files.readString(
                        Path.of("src/test/resources/webhooks/octokit-payload-examples/star/created.payload.json"))
                .replaceAll("\\s*\\n\\s*", "")
                .strip();
        StringBuilder body = new StringBuilder(recorded.substring(0, recorded.length() - 1));
        body.append(",\"pad\":\"");
        for (int line = 0; body.length() < BODY_BYTES - 2; line++) {
            body.append(Integer.toHexString(line * 0x9E3779B1)).append(' ');
        }
        body.setLength(BODY_BYTES - 2);
        return body.append("\"}").toString();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String ratios(List<Double> accepted, List<Double> inserted) {
        StringBuilder ratios = new StringBuilder();
        for (int i = 0; i < accepted.size(); i++) {
            ratios.append(i == 0 ? "" : " ").append("%.2f".formatted(accepted.get(i) / inserted.get(i)));
        }
        return ratios.toString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

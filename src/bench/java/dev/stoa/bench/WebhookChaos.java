package dev.stoa.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Kills the portal and its PostgreSQL under a load of pushes, with {@code kill -9}, and counts afterwards: each delivery that
 * was answered 202 (or 200 when sent again) must be stored once, and its commit must count once.
 */
public final class WebhookChaos {

    private static final int SENDERS = 8;
    private static final int STARTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private static final int ROUNDS = 50;
    private static final Instant DAY = Instant.parse("2026-11-20T10:00:00Z");

    private static final String REPOSITORY =
            """
            insert into repository (id, owner, name, default_branch, visibility, as_of, rank, digest)
            values (1, 'acme', 'anvil', 'main', 'PUBLIC', '2000-01-01T00:00:00Z', 0, '')
            on conflict do nothing
            """;

    private final Portal portal;
    private final Random random;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean sending = true;

    public WebhookChaos(Portal portal, long seed) {
        this.portal = portal;
        this.random = new Random(seed);
    }

    /**
     * What was found.
     *
     * @param lost acknowledged, yet not stored as processed or not in the ledger
     * @param doubled stored twice, in the ledger twice, or counted for the pages otherwise than once
     */
    public record Outcome(int rounds, long acknowledged, long lost, long doubled) {}

    /** Prints what so many rounds (50) come to; one lost or doubled delivery ends with exit code 1. A second argument is the seed. */
    public static void main(String... args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : new Random().nextLong();
        System.out.printf("%d rounds of kill -9 under load, seed %d%n", rounds, seed);
        Outcome outcome;
        try (Portal portal = new Portal(Files.createTempDirectory("stoa-chaos-webhook").resolve("data"))) {
            outcome = new WebhookChaos(portal, seed).run(rounds);
        }
        System.out.printf(
                "%d rounds, %,d acknowledged, %d lost, %d double (seed %d)%n",
                outcome.rounds, outcome.acknowledged, outcome.lost, outcome.doubled, seed);
        System.exit(outcome.lost == 0 && outcome.doubled == 0 && outcome.acknowledged > 0 ? 0 : 1);
    }

    /** Starts the portal, kills it so many times, and leaves it running. */
    public Outcome run(int rounds) throws Exception {
        portal.start();
        query(statement -> statement.executeUpdate(REPOSITORY));
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
                HttpClient client = HttpClient.newHttpClient()) {
            String secret = portal.webhookSecret();
            for (int i = 0; i < SENDERS; i++) {
                senders.submit(() -> send(client, secret));
            }
            try {
                for (int round = 0; round < rounds; round++) {
                    kill(round);
                    restart();
                    if ((round + 1) % 10 == 0) {
                        System.out.printf("%d rounds, %,d acknowledged ...%n", round + 1, acknowledged.size());
                    }
                }
                underLoad();
            } finally {
                sending = false;
            }
        }
        return outcome(rounds);
    }

    /** In turn: the portal, its database (the portal lives on for a moment and must promise nothing), both at once. */
    private void kill(int round) throws IOException, InterruptedException {
        underLoad();
        Thread.sleep(random.nextInt(500));
        if (round % 3 != 0) {
            portal.killDatabase();
        }
        if (round % 3 == 1) {
            Thread.sleep(random.nextInt(500));
        }
        portal.kill();
    }

    /** As whoever looks after it would: a start that gives up, on a machine that is too busy, is tried again. */
    private void restart() throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                portal.start();
                return;
            } catch (IOException gaveUp) {
                portal.kill();
                if (tries == STARTS) {
                    throw gaveUp;
                }
            }
        }
    }

    /** Waits until it acknowledges again: what was only just started is still busy with itself. */
    private void underLoad() {
        int wanted = acknowledged.size() + SENDERS * 2;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged.size() < wanted) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Nothing is acknowledged; see " + portal.log());
            }
            pause();
        }
    }

    /** Like GitHub with somebody who asks for redelivery: a GUID that was not acknowledged is sent until it is. */
    private void send(HttpClient client, String secret) {
        String before = Pushes.NOWHERE;
        while (sending) {
            String guid = UUID.randomUUID().toString();
            // The GUID is the commit's name as well, so that one can be asked for by the other.
            String after = guid.replace("-", "") + "00000000";
            String body = Pushes.of(1, "acme", "anvil", before, after, DAY);
            before = after;
            HttpRequest request = HttpRequest.newBuilder(portal.webhook())
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json")
                    .header("X-GitHub-Event", "push")
                    .header("X-GitHub-Delivery", guid)
                    .header("X-Hub-Signature-256", HookSignature.sign(body, secret))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            while (sending && !delivered(client, request)) {
                pause();
            }
            if (sending) {
                acknowledged.add(guid);
            }
        }
    }

    private static boolean delivered(HttpClient client, HttpRequest request) {
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            return status == 202 || status == 200;
        } catch (IOException | InterruptedException dead) {
            return false;
        }
    }

    private Outcome outcome(int rounds) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count("select count(*) from delivery where state = 'WAITING'") > 0 && System.nanoTime() < deadline) {
            pause();
        }
        long kept = sent(
                """
                select count(distinct sent.guid) from sent
                join delivery on delivery.guid = sent.guid and delivery.state = 'PROCESSED'
                join contribution on kind = 'COMMIT' and source_key = replace(sent.guid, '-', '') || '00000000'
                """);
        long twice = count("select count(*) - count(distinct guid) from delivery")
                + count("select count(*) - count(distinct source_key) from contribution where kind = 'COMMIT'");
        long counted = count("select coalesce(sum(contributions), 0) from activity_day where kind = 'COMMIT'");
        long facts = count("select count(distinct source_key) from contribution where kind = 'COMMIT'");
        return new Outcome(rounds, acknowledged.size(), acknowledged.size() - kept, twice + Math.abs(counted - facts));
    }

    /** Asks a question about the acknowledged GUIDs, which it has as the table {@code sent}. */
    private long sent(String question) throws Exception {
        return query(statement -> {
            statement.executeUpdate("create temporary table sent (guid text primary key)");
            for (String guid : acknowledged) {
                statement.addBatch("insert into sent values ('" + guid + "')");
            }
            statement.executeBatch();
            return number(statement, question);
        });
    }

    private long count(String question) throws Exception {
        return query(statement -> number(statement, question));
    }

    private static long number(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Query {
        long ask(Statement statement) throws SQLException;
    }

    private long query(Query query) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(portal.jdbcUrl());
                Statement statement = connection.createStatement()) {
            return query.ask(statement);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.stoa.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What webhooks cost, each figure beside what is wanted of it. A delivery is a recorded payload of 10 KB; accepted means HMAC,
 * dedupe, durable commit, 202, and every 202 is counted in the table afterwards. It is compared with plain JDBC inserts of the
 * same bytes into a table of the same shape in the same embedded PostgreSQL: one row a commit by as many connections, and the
 * ceiling, two connections with 256 rows a commit. The load (wrk, JDBC) runs on the portal's own cores. Rounds alternate, so
 * that a noisy machine disturbs both sides; medians are compared. Exit code 1 when a bar is missed. Arguments: which parts,
 * of {@code accept}, {@code page} and {@code cpu}; all without.
 */
public final class WebhookBench {

    private static final int ROUNDS = 5;
    private static final int SECONDS = 4;
    private static final int WARM_UP_ROUNDS = 30;

    /** Until then the JVM is still compiling what it serves with, on the cores that are measured. */
    private static final int WARM_UP_DELIVERIES = 80_000;

    private static final int CONNECTIONS = 32;
    private static final int LEDGER = 100_000;
    private static final int PAGE_RATE = 200;
    private static final int CPU_RATE = 50;
    private static final Path PAYLOAD =
            Path.of("src/test/resources/webhooks/octokit-payload-examples/check_run/rerequested.payload.json");

    private final Path folder;
    private final Bars bars = new Bars();

    private WebhookBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String... args) throws Exception {
        Set<String> parts = args.length == 0 ? Set.of("accept", "page", "cpu") : Set.of(args);
        Path folder = Files.createTempDirectory("stoa-bench-webhook");
        WebhookBench bench = new WebhookBench(folder);
        try {
            bench.run(parts);
        } finally {
            delete(folder);
        }
        System.exit(bench.bars.exitCode());
    }

    private void run(Set<String> parts) throws Exception {
        if (parts.contains("accept")) {
            accept();
        }
        if (!parts.contains("page") && !parts.contains("cpu")) {
            return;
        }
        System.out.printf("Making a ledger of %,d contributions ...%n", LEDGER);
        try (LiveWorld small = new LiveWorld(folder.resolve("small"), LEDGER)) {
            if (parts.contains("page")) {
                page(small);
            }
            if (parts.contains("cpu")) {
                System.out.printf("Making a ledger of %,d contributions ...%n", 10 * LEDGER);
                try (LiveWorld large = new LiveWorld(folder.resolve("large"), 10 * LEDGER)) {
                    cpu(small, large);
                }
            }
        }
    }

    private void accept() throws Exception {
        String body = Files.readString(PAYLOAD).replaceAll("\\s*\\n\\s*", "").strip();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (Portal portal = new Portal(folder.resolve("data"))) {
            System.out.println("Starting the portal on a fresh database, and warming it up ...");
            portal.start();
            Wrk wrk = new Wrk(portal, body, folder);
            Inserts inserts = new Inserts(portal.jdbcUrl(), bytes);
            warmUp(wrk, inserts);
            System.out.printf(
                    "%,d-byte payload, %d connections, %d rounds of %d s each%n",
                    bytes.length, CONNECTIONS, ROUNDS, SECONDS);
            List<Double> accepted = new ArrayList<>();
            List<Double> single = new ArrayList<>();
            List<Double> ceiling = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                accepted.add(wrk.deliver(CONNECTIONS, SECONDS));
                single.add(inserts.single(CONNECTIONS, SECONDS));
                ceiling.add(inserts.batches(2, 256, SECONDS));
            }
            compare("accepted against single-row durable inserts", accepted, single, 1.5);
            compare("accepted against two connections' batches of 256", accepted, ceiling, 0.6);
            halfLoad(portal, new Paced.Message("check_run", bytes, HookSignature.sign(body, portal.webhookSecret())), accepted);
        }
    }

    private void compare(String what, List<Double> accepted, List<Double> inserted, double wanted) {
        String figures =
                "%,.0f/s against %,.0f/s, ".formatted(Bars.median(accepted), Bars.median(inserted));
        bars.atLeast(
                what, Bars.medianRatio(accepted, inserted), wanted, figures + Bars.rounds(accepted, inserted));
    }

    private void halfLoad(Portal portal, Paced.Message message, List<Double> accepted) throws Exception {
        double rate = Bars.median(accepted) / 2;
        List<Double> p99 = new ArrayList<>();
        List<Double> p50 = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Double> millis = new Paced(portal, CONNECTIONS, rate)
                    .run(SECONDS, number -> message).stream()
                            .map(Paced.Accepted::millis)
                            .toList();
            p50.add(Bars.percentile(millis, 0.5));
            p99.add(Bars.percentile(millis, 0.99));
        }
        bars.atMost(
                "p99 of accepting at half of that load",
                Bars.median(p99),
                "ms",
                100,
                "%,.0f/s, median %.1f ms".formatted(rate, Bars.median(p50)));
    }

    /** A fresh JVM interprets: it is measured once it grows no faster. */
    private static void warmUp(Wrk wrk, Inserts inserts) throws Exception {
        inserts.single(CONNECTIONS, 2);
        inserts.batches(2, 256, 2);
        double best = 0;
        double delivered = 0;
        int since = 0;
        for (int round = 0; round < WARM_UP_ROUNDS && (since < 3 || delivered < WARM_UP_DELIVERIES); round++) {
            double now = wrk.deliver(CONNECTIONS, SECONDS);
            delivered += now * SECONDS;
            since = now > best * 1.05 ? 0 : since + 1;
            best = Math.max(best, now);
        }
    }

    /** From when a push is accepted until the commits on a rendered page have it: a project's page and the front page. */
    private void page(LiveWorld world) throws Exception {
        Paced pushes = new Paced(world.portal(), 8, PAGE_RATE);
        for (int warmUp = 0; warmUp < 2; warmUp++) {
            pushes.run(10, world::push);
            world.settle();
        }
        page(world, pushes, LiveWorld.BUSIEST, accepted -> LiveWorld.isToBusiest(accepted.number()));
        page(world, pushes, "/", accepted -> true);
        page(world, pushes, "/contributions", accepted -> true);
    }

    private void page(LiveWorld world, Paced pushes, String path, Predicate<Paced.Accepted> shown) throws Exception {
        List<Double> p99 = new ArrayList<>();
        List<Double> p50 = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            // What was rendered before is older than a second, so that the first look is at the truth.
            Thread.sleep(1_500);
            try (PageWatch watch = new PageWatch(world.portal(), path)) {
                List<Long> accepted = pushes.run(10, world::push).stream()
                        .filter(shown)
                        .map(Paced.Accepted::at)
                        .sorted()
                        .toList();
                world.settle();
                Thread.sleep(1_500);
                List<Double> delays = watch.delays(accepted);
                p50.add(Bars.percentile(delays, 0.5));
                p99.add(Bars.percentile(delays, 0.99));
            }
        }
        bars.atMost(
                "p99 from accepted to the number on " + path,
                Bars.median(p99),
                "ms",
                1_000,
                "%d pushes/s, median %.0f ms".formatted(PAGE_RATE, Bars.median(p50)));
    }

    /** Of the portal and its PostgreSQL, from the request until every sum is made. */
    private void cpu(LiveWorld small, LiveWorld large) throws Exception {
        cpuOf(small);
        cpuOf(large);
        List<Double> ofSmall = new ArrayList<>();
        List<Double> ofLarge = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ofSmall.add(cpuOf(small));
            ofLarge.add(cpuOf(large));
        }
        bars.atMost(
                "CPU of a delivery with 10 x the ledger",
                Bars.medianRatio(ofLarge, ofSmall),
                "x",
                1.2,
                "%,.0f us against %,.0f us, %s"
                        .formatted(Bars.median(ofLarge), Bars.median(ofSmall), Bars.rounds(ofLarge, ofSmall)));
    }

    private static double cpuOf(LiveWorld world) throws Exception {
        double before = Processor.micros(world.portal().processes());
        int many = new Paced(world.portal(), 8, CPU_RATE).run(10, world::push).size();
        world.settle();
        return (Processor.micros(world.portal().processes()) - before) / many;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

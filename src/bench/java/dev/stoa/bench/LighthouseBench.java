package dev.stoa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lighthouse's points for speed, of 100, of the pages that most people see, by turns with the very same bytes from a server that
 * does nothing but send them: where that one does not get all points, it is the machine. Argument: how many rounds, 5 unless told
 * otherwise.
 */
public final class LighthouseBench {

    /** Home, projects, a project, events, a group. */
    public static final List<String> PAGES =
            List.of("/", "/projects", "/projects/backstage", "/events", "/groups/stockholm-kug");

    private LighthouseBench() {}

    public static void main(String... args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        Optional<String> missing = NodeTools.install();
        if (missing.isPresent()) {
            System.err.println(missing.get());
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("stoa-bench-lighthouse");
        Bars bars = new Bars();
        try (Portal portal = new Portal(folder.resolve("data")).withSampleWorld()) {
            System.out.println("Starting the portal with its sample world ...");
            portal.start();
            portal.awaitSampleWorld();
            try (SameBytes bare = new SameBytes(portal.at("/"))) {
                for (String page : PAGES) {
                    judge(page, rounds, portal, bare, bars);
                }
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        System.exit(bars.exitCode());
    }

    private static void judge(String page, int rounds, Portal portal, SameBytes bare, Bars bars)
            throws IOException, InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            ours.add((double) Lighthouse.judge(portal.at(page)).performance());
            theirs.add((double) Lighthouse.judge(bare.of(page)).performance());
        }
        double points = Bars.median(ours);
        bars.atLeast(page, points / 100, 1, "%.0f points, bare %.0f; %s"
                .formatted(points, Bars.median(theirs), Bars.rounds(ours, theirs)));
    }
}

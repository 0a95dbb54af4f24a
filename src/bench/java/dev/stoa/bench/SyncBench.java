package dev.stoa.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A first sync of a generated organisation, against the fewest requests that it can do with, and a second one in which there
 * is nothing new; with a heap of 512 MB, and what of it and of the machine's memory was needed.
 */
public final class SyncBench {

    private static final Pattern HEAP = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    /** What GitHub was asked for. */
    private record Asked(int rest, int graphQl, int points, int git) {

        int requests() {
            return rest + graphQl;
        }

        Asked since(Asked before) {
            return new Asked(
                    rest - before.rest, graphQl - before.graphQl, points - before.points, git - before.git);
        }
    }

    private final Path folder;
    private final Portal portal;
    private final BufferedReader answers;
    private final PrintStream questions;

    private SyncBench(Path folder, Portal portal, BufferedReader answers, PrintStream questions) {
        this.folder = folder;
        this.portal = portal;
        this.answers = answers;
        this.questions = questions;
    }

    public static void main(String... args) throws Exception {
        String repositories = args.length > 0 ? args[0] : "5000";
        Path folder = Files.createTempDirectory("stoa-bench-sync");
        Process github = github(repositories, folder);
        try (BufferedReader answers = github.inputReader();
                PrintStream questions = new PrintStream(github.getOutputStream(), true)) {
            String[] served = answers.readLine().split(" ");
            try (Portal portal = new Portal(folder.resolve("data"))
                    .withHeap("512m", "-Xlog:gc:file=" + folder.resolve("gc.log"))
                    .with("STOA_GITHUB_ORGS", "acme")
                    .with("STOA_GITHUB_TOKEN", "generated")
                    .with("STOA_GITHUB_API_URL", served[0])
                    .with("STOA_GITHUB_GIT_URL", served[1])) {
                System.out.printf("Syncing %s generated repositories; this takes a while ...%n", repositories);
                portal.start();
                new SyncBench(folder, portal, answers, questions).run(Integer.parseInt(served[2]));
            }
        } finally {
            github.destroy();
            github.waitFor();
            delete(folder);
        }
    }

    private void run(int floor) throws Exception {
        long begun = System.nanoTime();
        awaitRuns(1);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Asked first = asked();
        System.out.printf(
                "first sync: %,d requests (%,d REST, %,d GraphQL), floor %,d: %.3f x; %,d points; %,d requests of git; %.0f s%n",
                first.requests(),
                first.rest(),
                first.graphQl(),
                floor,
                (double) first.requests() / floor,
                first.points(),
                first.git(),
                seconds);
        System.out.printf("in the ledger: %s%n", text("""
                select string_agg(n, ', ') from (
                  select count(*) || ' repositories' as n from repository
                  union all select count(*) || ' contributions' from contribution
                  union all select count(*) || ' accounts' from account) as t"""));
        execute("update scheduled_tasks set execution_time = now() where task_name = 'github-sync' and not picked");
        awaitRuns(2);
        Asked second = asked().since(first);
        System.out.printf(
                "second sync, nothing new: %d requests, %d points, %d requests of git%n",
                second.requests(), second.points(), second.git());
        System.out.printf(
                "memory: heap %d MB at most of 512 MB, process %d MB at most%n", heap(), residentMegabytes());
    }

    private Asked asked() throws IOException {
        questions.println();
        String[] counts = answers.readLine().split(" ");
        return new Asked(
                Integer.parseInt(counts[0]),
                Integer.parseInt(counts[1]),
                Integer.parseInt(counts[2]),
                Integer.parseInt(counts[3]));
    }

    private void awaitRuns(int runs) throws Exception {
        while (Integer.parseInt(text("select count(*) from sync_run where finished_at is not null")) < runs) {
            Thread.sleep(500);
        }
        String failure = text("select coalesce(failure, '') from sync_run order by id desc limit 1");
        String failures = text("select failures::text from sync_run order by id desc limit 1");
        if (!failure.isEmpty() || !failures.equals("0")) {
            throw new IOException("The sync failed: " + failures + " parts; " + failure + "; see " + portal.log() + "\n"
                    + text("select coalesce(string_agg(distinct failure, '; '), '') from sync_part"));
        }
    }

    private String text(String sql) throws SQLException, IOException {
        try (var database = DriverManager.getConnection(portal.jdbcUrl());
                var rows = database.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException, IOException {
        try (var database = DriverManager.getConnection(portal.jdbcUrl())) {
            database.createStatement().execute(sql);
        }
    }

    /** The most that was in use, by the collector's own log. */
    private int heap() throws IOException {
        int most = 0;
        for (Matcher line = HEAP.matcher(Files.readString(folder.resolve("gc.log"))); line.find(); ) {
            most = Math.max(most, Integer.parseInt(line.group(1)));
        }
        return most;
    }

    private long residentMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(portal.processes().getFirst().pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        }
    }

    private static Process github(String repositories, Path folder) throws IOException {
        String libraries = Files.readString(Path.of("target/test.classpath")).strip();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        "target/test-classes:target/classes:" + libraries,
                        "dev.stoa.support.github.ServedGitHub",
                        repositories,
                        folder.resolve("served").toString())
                .redirectError(folder.resolve("github.log").toFile())
                .start();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

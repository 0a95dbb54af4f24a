package dev.stoa.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server made of one run of wrk, which asks again on each connection as soon as it is answered.
 *
 * @param rate requests a second
 * @param p99 milliseconds within which 99 of 100 were answered
 * @param micros processor time a request, of all processes of the server
 * @param errors answers other than 2xx and 3xx, and connections that failed or got no answer in two seconds
 */
record PageLoad(double rate, double p99, double micros, long errors) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");
    private static final Pattern P99 = Pattern.compile("\\s99%\\s+([\\d.]+)(us|ms|s|m)\\b");
    private static final Pattern STATUS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern SOCKET =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

    /** @param more options of wrk, such as headers and a script */
    static PageLoad of(URI page, List<ProcessHandle> server, int connections, int seconds, List<String> more)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency", "-H", "Accept-Encoding: gzip"));
        command.addAll(more);
        command.add(page.toString());
        double before = Processor.micros(server);
        var said = Tool.run(command.toArray(String[]::new)).output();
        double spent = Processor.micros(server) - before;
        var rate = RATE.matcher(said);
        var count = COUNT.matcher(said);
        var p99 = P99.matcher(said);
        if (!rate.find() || !count.find() || !p99.find()) {
            throw new IOException("wrk did not measure: " + said);
        }
        return new PageLoad(
                Double.parseDouble(rate.group(1)),
                Double.parseDouble(p99.group(1)) * millis(p99.group(2)),
                spent / Long.parseLong(count.group(1)),
                sum(STATUS.matcher(said)) + sum(SOCKET.matcher(said)));
    }

    private static double millis(String unit) {
        return switch (unit) {
            case "us" -> 0.001;
            case "ms" -> 1;
            case "s" -> 1_000;
            default -> 60_000;
        };
    }

    private static long sum(Matcher found) {
        long sum = 0;
        if (found.find()) {
            for (int group = 1; group <= found.groupCount(); group++) {
                sum += Long.parseLong(found.group(group));
            }
        }
        return sum;
    }
}

package dev.stoa.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a JVM has compiled so far, by its own counters. */
final class Compiler {

    private static final Pattern SPENT = Pattern.compile("java\\.ci\\.totalTime=(\\d+)");
    private static final Pattern TICKS = Pattern.compile("sun\\.os\\.hrt\\.frequency=(\\d+)");

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    private Compiler() {}

    /** Seconds from the begin to the end of each compilation, together. */
    static double seconds(ProcessHandle jvm) throws IOException, InterruptedException {
        var counters = Tool.run(JCMD.toString(), Long.toString(jvm.pid()), "PerfCounter.print").output();
        return number(SPENT, counters) / number(TICKS, counters);
    }

    private static double number(Pattern pattern, String counters) throws IOException {
        var found = pattern.matcher(counters);
        if (!found.find()) {
            throw new IOException("No " + pattern + " in what the JVM says: " + counters);
        }
        return Double.parseDouble(found.group(1));
    }
}

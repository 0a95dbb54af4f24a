package dev.stoa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Processor time, as Linux counts it in {@code /proc/<pid>/stat}: user and system, of the process and of those of its children
 * that have ended, in ticks of a hundredth of a second.
 */
final class Processor {

    private static final double MICROS_A_TICK = 10_000;

    private Processor() {}

    /** Microseconds that these processes have used so far; one that has ended counts nothing. */
    static double micros(List<ProcessHandle> processes) {
        return processes.stream().mapToDouble(Processor::micros).sum();
    }

    private static double micros(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return MICROS_A_TICK
                    * Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}

package dev.stoa.bench;

import java.io.IOException;
import java.util.List;

/** A program of Debian's that a benchmark needs; installed when it is missing and we may. */
final class Tool {

    private Tool() {}

    static void need(String program) throws IOException, InterruptedException {
        if (run("which", program).code == 0) {
            return;
        }
        System.out.println("Installing " + program + " from Debian's packages ...");
        if (!run("id", "-u").output.strip().equals("0") || run("apt-get", "install", "-y", program).code != 0) {
            System.err.println("stoa: this benchmark needs " + program + "; install it (as root: apt-get install "
                    + program + ").");
            System.exit(1);
        }
    }

    static Result run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Result(process.waitFor(), output);
    }

    record Result(int code, String output) {}
}

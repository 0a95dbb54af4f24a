package dev.stoa.bench;

import java.io.IOException;
import java.util.List;

/** A program that a benchmark runs to its end. */
final class Tool {

    private Tool() {}

    static Result run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Result(process.waitFor(), output);
    }

    record Result(int code, String output) {}
}

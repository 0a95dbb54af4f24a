package dev.stoa.support.github;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;

/**
 * A recorded GitHub in a process of its own, with a generated organisation {@code acme} and without limits, as a GitHub
 * Enterprise server may be. Says its address; for each line that it reads, what it was asked for until now; ends with its
 * input.
 */
public final class ServedGitHub {

    private ServedGitHub() {}

    /** @param args how many repositories, and a folder for its git repositories */
    public static void main(String... args) throws IOException {
        RecordedData data = new RecordedData();
        data.limited = false;
        data.generated = new GeneratedOrganisation("acme", Integer.parseInt(args[0]));
        try (RecordedGitHub github = new RecordedGitHub(data, Path.of(args[1]));
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in))) {
            System.out.println(github.apiUrl() + " " + github.gitUrl() + " " + Floor.of(data, "acme"));
            while (in.readLine() != null) {
                System.out.println(github.rest + " " + github.graphQl + " " + github.points + " " + github.git);
            }
        }
        System.exit(0);
    }
}

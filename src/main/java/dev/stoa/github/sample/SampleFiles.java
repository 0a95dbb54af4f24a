package dev.stoa.github.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.github.sync.SourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The files of one folder of recordings, read as they are needed. */
record SampleFiles(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A JSON array; empty when there is no such file. */
    JsonNode array(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? JSON.readTree(path.toFile()) : JSON.createArrayNode();
        } catch (IOException problem) {
            throw new SourceException("The recording " + file + " cannot be read", problem);
        }
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    BufferedReader unzipped(String file) throws IOException {
        Reader text = new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file))), StandardCharsets.UTF_8);
        return new BufferedReader(text);
    }

    static JsonNode json(String line) throws IOException {
        return JSON.readTree(line);
    }
}

package dev.stoa.support.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Pattern;

/** An answer that other projects recorded of api.github.com, in WireMock's format; see the README beside them. */
public final class Recording {

    private static final Pattern TIME =
            Pattern.compile("\\{\\{(?:now|testStartDate)(?: offset='(-?\\d+) seconds')?[^}]*?format='([^']+)'}}");

    /** Written by the server itself, or about a body that is another one here. */
    private static final Set<String> LEFT_OUT =
            Set.of("date", "content-length", "content-encoding", "transfer-encoding");

    private Recording() {}

    /** @param clock by which the times in it are made */
    public static Fault answer(String name, Clock clock) {
        JsonNode response = read("hub4j/" + name).path("response");
        return exchange -> {
            response.path("headers").fields().forEachRemaining(header -> {
                if (!LEFT_OUT.contains(header.getKey().toLowerCase())
                        && header.getValue().isTextual()) {
                    exchange.getResponseHeaders()
                            .set(header.getKey(), timed(header.getValue().asText(), clock.instant()));
                }
            });
            Http.send(
                    exchange,
                    response.path("status").asInt(),
                    "application/json; charset=utf-8",
                    response.path("body").asText("{\"message\":\"Not Found\"}"));
            return true;
        };
    }

    /** @param file below the folder of recordings, without its ending */
    public static JsonNode read(String file) {
        try (InputStream recorded = Recording.class.getResourceAsStream("/github/recordings/" + file + ".json")) {
            return Http.JSON.readTree(recorded);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String timed(String value, Instant now) {
        return TIME.matcher(value).replaceAll(time -> {
            Instant at = now.plusSeconds(time.group(1) == null ? 0 : Long.parseLong(time.group(1)));
            return time.group(2).equals("unix")
                    ? Long.toString(at.getEpochSecond())
                    : DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
        });
    }
}

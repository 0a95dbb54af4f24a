package dev.stoa.github.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.github.sync.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** A call of REST that hub4j has no method for, over the same connector: same budget, token and patience. */
final class JsonCall implements GitHubConnectorRequest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, List<String>> HEADERS =
            Map.of("accept", List.of("application/vnd.github+json"), "x-github-api-version", List.of("2022-11-28"));

    private final String method;
    private final URL url;

    private JsonCall(String method, URI address) throws IOException {
        this.method = method;
        this.url = address.toURL();
    }

    /**
     * @param status of a good answer, 200 to 299
     * @param next the address of the next page that the answer names; null on the last
     */
    record Answered(int status, JsonNode body, String next) {}

    /** GitHub's refusal, with its status for callers who know what it means. */
    static final class Declined extends SourceException {
        final int status;

        Declined(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    /**
     * @throws Declined with GitHub's own words for any answer that is not good
     * @throws SourceException when there was none
     */
    static Answered send(BudgetedConnector connector, String method, URI address) {
        try (GitHubConnectorResponse response = connector.send(new JsonCall(method, address));
                InputStream body = response.bodyStream()) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            int status = response.statusCode();
            if (status < 200 || status >= 300) {
                throw new Declined(
                        status,
                        Sentence.of(new Reply(status, response::header, text)).getMessage());
            }
            return new Answered(
                    status, text.isBlank() ? JSON.missingNode() : JSON.readTree(text), next(response.header("link")));
        } catch (IOException broken) {
            throw new SourceException(
                    "GitHub could not be reached: " + Sentence.quote(String.valueOf(broken.getMessage())));
        }
    }

    private static String next(String link) {
        for (String one : link == null ? new String[0] : link.split(",")) {
            if (one.contains("rel=\"next\"") && one.contains("<") && one.contains(">")) {
                return one.substring(one.indexOf('<') + 1, one.indexOf('>'));
            }
        }
        return null;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public Map<String, List<String>> allHeaders() {
        return HEADERS;
    }

    @Override
    public String header(String name) {
        List<String> values = HEADERS.get(name.toLowerCase());
        return values == null ? null : values.getFirst();
    }

    @Override
    public String contentType() {
        return null;
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public URL url() {
        return url;
    }

    @Override
    public boolean hasBody() {
        return false;
    }
}

package dev.stoa.github.client;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/** A request of hub4j's with the token of the moment, that can be sent more than once. */
record AuthorisedRequest(GitHubConnectorRequest request, String token, byte[] bytes) implements GitHubConnectorRequest {

    private static final String AUTHORIZATION = "Authorization";

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public Map<String, List<String>> allHeaders() {
        if (token == null) {
            return request.allHeaders();
        }
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.allHeaders());
        headers.put(AUTHORIZATION, List.of("Bearer " + token));
        return headers;
    }

    @Override
    public String header(String name) {
        List<String> values = allHeaders().get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    @Override
    public String contentType() {
        return request.contentType();
    }

    @Override
    public InputStream body() {
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    @Override
    public URL url() {
        return request.url();
    }

    @Override
    public boolean hasBody() {
        return bytes != null;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return method() + " " + url();
    }
}

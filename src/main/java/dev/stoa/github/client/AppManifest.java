package dev.stoa.github.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.github.sync.SourceException;
import dev.stoa.platform.LocalSecrets;
import dev.stoa.platform.RsaKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes our GitHub App in GitHub's manifest flow: staff take the manifest to GitHub, GitHub sends them back with a code, and the
 * code is changed once for the App's number, key and secret.
 *
 * @see <a href="https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest">GitHub: registering
 *     a GitHub App from a manifest</a>
 */
@ApplicationScoped
public class AppManifest {

    /** All that changes a number, a page or what is known of people; a test holds it against what the inbox reads. */
    public static final List<String> EVENTS = List.of(
            "push",
            "pull_request",
            "pull_request_review",
            "pull_request_review_comment",
            "pull_request_review_thread",
            "issues",
            "issue_comment",
            "commit_comment",
            "discussion",
            "discussion_comment",
            "release",
            "repository",
            "star",
            "fork",
            "create",
            "delete",
            "member",
            "membership",
            "organization",
            "public");

    /** What reading them, and the sync, need. Nothing is written. */
    public static final Map<String, String> PERMISSIONS = new LinkedHashMap<>();

    static {
        for (String right : List.of("metadata", "contents", "pull_requests", "issues", "discussions", "members")) {
            PERMISSIONS.put(right, "read");
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{1,100}");

    private final Rest rest;
    private final LocalSecrets secrets;

    AppManifest(Rest rest, LocalSecrets secrets) {
        this.rest = rest;
        this.secrets = secrets;
    }

    /**
     * The App that was made; its key is kept and not in here.
     *
     * @param webhookSecret what its hook signs with
     */
    public record Made(long id, String name, String address, String webhookSecret) {
        @Override
        public String toString() {
            return name + " (" + id + ")";
        }
    }

    /**
     * As GitHub reads it.
     *
     * @param name proposed; GitHub wants it to be unique and lets people change it
     * @param hook where deliveries go
     * @param back where GitHub sends people afterwards
     */
    public static String of(String name, URI portal, URI hook, URI back) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", name);
        manifest.put("url", portal.toString());
        manifest.put("description", "Keeps the open-source portal in step with this organisation. Reads only.");
        manifest.put("hook_attributes", Map.of("url", hook.toString(), "active", true));
        manifest.put("redirect_url", back.toString());
        manifest.put("public", false);
        manifest.put("default_permissions", PERMISSIONS);
        manifest.put("default_events", EVENTS);
        try {
            return JSON.writeValueAsString(manifest);
        } catch (JsonProcessingException odd) {
            throw new IllegalStateException(odd);
        }
    }

    /**
     * Changes the code, which works once and for an hour, and keeps the key.
     *
     * @throws SourceException with GitHub's own words
     */
    public Made convert(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new SourceException("That is no code of GitHub's");
        }
        JsonNode app = JsonCall.send(rest.anonymous(), "POST", rest.address("/app-manifests/" + code + "/conversions"))
                .body();
        if (!app.path("id").canConvertToLong() || !app.hasNonNull("pem") || !app.hasNonNull("webhook_secret")) {
            throw new SourceException("GitHub's answer has no id, key or secret of an App");
        }
        keep(app.path("id").asText(), app.path("pem").asText());
        return new Made(
                app.path("id").asLong(),
                app.path("name").asText(""),
                app.path("html_url").asText(""),
                app.path("webhook_secret").asText());
    }

    /** Used from the next request on ({@link Tokens}); between the two there is no App, never one with another one's key. */
    private void keep(String id, String key) {
        try {
            RsaKey.of(key);
        } catch (IllegalArgumentException odd) {
            throw new SourceException("GitHub's answer has a key that cannot be read");
        }
        secrets.drop(Tokens.KEPT_APP_ID);
        secrets.keep(Tokens.KEPT_APP_KEY, key);
        secrets.keep(Tokens.KEPT_APP_ID, id);
    }
}

package dev.stoa.support;

import dev.stoa.platform.LocalSecrets;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Plays GitHub's hook: signs bodies with the secret of the running portal and delivers them over HTTP. */
@Singleton
public class GitHubHook {

    private static final RestAssuredConfig AS_TYPED = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    LocalSecrets secrets;

    /** Delivers under a new GUID. */
    public Response deliver(String event, String body) {
        return deliver(UUID.randomUUID().toString(), event, body);
    }

    public Response deliver(String guid, String event, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return request(guid, event, sign(bytes)).body(bytes).post("/webhooks/github");
    }

    /** The same where there are many: the status of the answer. */
    public int post(String guid, String event, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/webhooks/github"))
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", guid)
                .header("X-Hub-Signature-256", sign(bytes))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A request with GitHub's headers and this signature, still without a body. */
    public RequestSpecification request(String guid, String event, String signature) {
        return RestAssured.given()
                .config(AS_TYPED)
                .contentType("application/json")
                .header("X-GitHub-Event", event)
                .header("X-GitHub-Delivery", guid)
                .header("X-Hub-Signature-256", signature);
    }

    public String sign(byte[] body) {
        return sign(body, secrets.get("webhook-secret"));
    }

    /** Computed here, not by the code under test. */
    public static String sign(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}

package dev.stoa.github.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * GitHub's proof that it sent a body: HMAC-SHA256 over the raw bytes, in {@code X-Hub-Signature-256}. With two secrets (while
 * one is rotated) either will do. SHA-1 is not accepted. See
 * https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries
 */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final int HEX_DIGITS = 64;

    /** One for each secret, keyed once; a clone of it computes one signature. */
    private final List<Mac> keyed;

    Signature(List<String> secrets) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "STOA_WEBHOOK_SECRET must not be empty: without a secret anyone could write");
        }
        keyed = secrets.stream().map(String::strip).map(Signature::key).toList();
    }

    /** Whether this header (null when absent) signs exactly these bytes. Takes the same time wherever a digit differs. */
    boolean signs(String header, byte[] body) {
        if (header == null || header.length() != PREFIX.length() + HEX_DIGITS || !header.startsWith(PREFIX)) {
            return false;
        }
        byte[] given;
        try {
            given = HexFormat.of().parseHex(header, PREFIX.length(), header.length());
        } catch (IllegalArgumentException notHex) {
            return false;
        }
        boolean signed = false;
        for (Mac mac : keyed) {
            signed |= MessageDigest.isEqual(given, copy(mac).doFinal(body));
        }
        return signed;
    }

    /** The header's value for this body, signed with the first secret; for tools that play GitHub. */
    String sign(byte[] body) {
        return PREFIX + HexFormat.of().formatHex(copy(keyed.getFirst()).doFinal(body));
    }

    private static Mac key(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    private static Mac copy(Mac mac) {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's own " + ALGORITHM + " can be cloned", e);
        }
    }
}

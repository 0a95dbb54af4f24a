package dev.stoa.github.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * GitHub's proof that it sent a body: HMAC-SHA256 over the raw bytes, in {@code X-Hub-Signature-256}. With two secrets (while
 * one is rotated) either will do. SHA-1 is not accepted. See
 * https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries
 */
final class Signature {

    /** Where GitHub puts it. */
    static final String HEADER = "X-Hub-Signature-256";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-fA-F]{64}");

    /** One for each secret, keyed once; a clone of it computes one signature. */
    private final List<Mac> keyed;

    Signature(List<String> secrets) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "STOA_WEBHOOK_SECRET must not be empty: without a secret anyone could write");
        }
        keyed = secrets.stream().map(String::strip).map(Signature::key).toList();
    }

    /** Whether this header (null when absent) signs exactly these bytes. */
    boolean signs(String header, byte[] body) {
        Seal seal = seal();
        seal.add(ByteBuffer.wrap(body));
        return seal.is(header);
    }

    /** To be computed while a body arrives. */
    Seal seal() {
        return new Seal(keyed.stream().map(Signature::copy).toList());
    }

    /** One body's signature in the making, for each secret. Used by one thread at a time. */
    record Seal(List<Mac> macs) {

        /** Reads what remains in the buffer, and leaves the buffer as it was. */
        void add(ByteBuffer bytes) {
            macs.forEach(mac -> mac.update(bytes.duplicate()));
        }

        /** Whether this header (null when absent) signs exactly what was added. Takes the same time wherever a digit differs. */
        boolean is(String header) {
            return signer(header) >= 0;
        }

        /** Which secret it is that did, in the order given; -1 when none. The same time is taken whichever it is. */
        int signer(String header) {
            if (!isWellFormed(header)) {
                return -1;
            }
            byte[] given = HexFormat.of().parseHex(header, PREFIX.length(), header.length());
            int signer = -1;
            for (int i = 0; i < macs.size(); i++) {
                if (MessageDigest.isEqual(given, macs.get(i).doFinal())) {
                    signer = i;
                }
            }
            return signer;
        }
    }

    /** Whether it can be a signature at all; null cannot. */
    static boolean isWellFormed(String header) {
        return header != null && FORM.matcher(header).matches();
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

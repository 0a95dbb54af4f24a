package dev.stoa.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style inside a badge, which follows the colours that the reader prefers, and its hash for the content security policy. */
public final class BadgeStyle {

    public static final String CSS = "text{font:11px Verdana,\"DejaVu Sans\",sans-serif;fill:#1d1b18}"
            + ".l{fill:#e4dfd5}.v{fill:#0f5c74}.n{fill:#fff}"
            + "@media (prefers-color-scheme:dark){text{fill:#ece9e3}.l{fill:#33333b}.v{fill:#6fc3dd}.n{fill:#10222a}}";

    private BadgeStyle() {}

    /** As {@code style-src} has it (CSP3, section 2.3.1). */
    static String source() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.stoa.github.webhook;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/**
 * Which hook sent a delivery, as GitHub's headers say it: several organisations, repositories and Apps deliver to one address.
 * The first three are null where a sender does not say, as GitHub Enterprise Server before 3.1 does not.
 *
 * @param id GitHub's id of the hook
 * @param targetType what it stands on: {@code repository}, {@code organization}, {@code integration} (an App), …
 * @param targetId GitHub's id of that
 * @param headers the others that are kept ({@link OtherHeaders}); null when there are none
 * @param signedWith which of our secrets
 */
record HookOrigin(Long id, String targetType, Long targetId, String headers, SecretRole signedWith) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern TYPE = Pattern.compile("[a-z_]{1,40}");

    static HookOrigin of(HttpServerRequest request, SecretRole signedWith) {
        String type = request.getHeader("X-GitHub-Hook-Installation-Target-Type");
        return new HookOrigin(
                number(request.getHeader("X-GitHub-Hook-ID")),
                type != null && TYPE.matcher(type).matches() ? type : null,
                number(request.getHeader("X-GitHub-Hook-Installation-Target-ID")),
                OtherHeaders.kept(request.headers()),
                signedWith);
    }

    private static Long number(String header) {
        return header != null && NUMBER.matcher(header).matches() ? Long.valueOf(header) : null;
    }
}

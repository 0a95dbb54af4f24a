package dev.stoa.notice;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Spells the one setting {@code STOA_SMTP_URL} out for the mailer: {@code smtp://user:password@host:587}, or {@code
 * smtps://} where TLS comes first. A password is never sent without TLS. Loaded by {@code META-INF/services}.
 */
public final class SmtpSettings implements ConfigSourceFactory {

    private static final int ORDINAL = 100;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return List.of(new Source(context));
    }

    /** Below application.properties (250), so that everything an operator or a test sets goes first. */
    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    /** The mailer's own settings; the port is SMTP's for relays (25), submission (587) or submission over TLS (465). */
    static Map<String, String> of(URI smtp) {
        boolean tls = "smtps".equals(smtp.getScheme());
        boolean signsIn = smtp.getRawUserInfo() != null;
        var settings = new HashMap<String, String>();
        settings.put("quarkus.mailer.host", smtp.getHost());
        settings.put(
                "quarkus.mailer.port",
                Integer.toString(smtp.getPort() > 0 ? smtp.getPort() : tls ? 465 : signsIn ? 587 : 25));
        settings.put("quarkus.mailer.tls", Boolean.toString(tls));
        settings.put("quarkus.mailer.start-tls", tls ? "DISABLED" : signsIn ? "REQUIRED" : "OPTIONAL");
        if (signsIn) {
            var parts = smtp.getRawUserInfo().split(":", 2);
            settings.put("quarkus.mailer.username", decoded(parts[0]));
            settings.put("quarkus.mailer.password", parts.length > 1 ? decoded(parts[1]) : "");
        }
        return settings;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private record Source(ConfigSourceContext context) implements ConfigSource {

        @Override
        public String getValue(String name) {
            if (name.equals("quarkus.mailer.own-host-name")) {
                return baseHost();
            }
            return name.startsWith("quarkus.mailer.")
                    ? smtp().map(url -> of(url).get(name)).orElse(null)
                    : null;
        }

        /** As which we greet (RFC 5321, 4.1.1.1). Unsaid, the mailer asks DNS for the machine's name, and may wait half a minute. */
        private String baseHost() {
            return Optional.ofNullable(context.getValue("stoa.base-url"))
                    .map(ConfigValue::getValue)
                    .flatMap(url -> Optional.ofNullable(URI.create(url).getHost()))
                    .orElse("localhost");
        }

        private Optional<URI> smtp() {
            return Optional.ofNullable(context.getValue("stoa.smtp-url"))
                    .map(ConfigValue::getValue)
                    .filter(value -> !value.isBlank())
                    .map(URI::create);
        }

        /** Must stay empty: the build records all named properties, and would keep the password. */
        @Override
        public Set<String> getPropertyNames() {
            return Set.of();
        }

        @Override
        public int getOrdinal() {
            return ORDINAL;
        }

        @Override
        public String getName() {
            return "STOA_SMTP_URL";
        }
    }
}

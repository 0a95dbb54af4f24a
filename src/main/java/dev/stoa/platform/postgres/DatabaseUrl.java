package dev.stoa.platform.postgres;

import dev.stoa.platform.DataFolder;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Answers the one question "where is the database?": at {@code STOA_JDBC_URL}, else in the embedded server, which is
 * started when the question is first asked. Loaded by {@code META-INF/services}; works the same in test, dev and
 * production.
 */
public final class DatabaseUrl implements ConfigSourceFactory {

    private static final String PROPERTY = "quarkus.datasource.jdbc.url";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return List.of(new Source(context));
    }

    /** Below application.properties (250), so that everything an operator or a test sets goes first. */
    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(Source.ORDINAL);
    }

    /** The driver's messages end in logs: without the DETAIL of the server, which quotes rows and so personal data. */
    static String withoutDetail(String url) {
        var rest = url.replaceAll("(?<=[?&])logServerErrorDetail=[^&]*&?", "").replaceAll("[?&]$", "");
        return rest + (rest.contains("?") ? "&" : "?") + "logServerErrorDetail=false";
    }

    private static final class Source implements ConfigSource {

        private static final int ORDINAL = 100;
        private final ConfigSourceContext context;
        private String embedded;

        private Source(ConfigSourceContext context) {
            this.context = context;
        }

        @Override
        public synchronized String getValue(String name) {
            if (!name.equals(PROPERTY)) {
                return null;
            }
            return withoutDetail(setting("stoa.jdbc-url").orElseGet(this::embedded));
        }

        private String embedded() {
            if (embedded == null) {
                embedded = start(Path.of(setting("stoa.data-dir").orElse("data"))
                        .toAbsolutePath()
                        .normalize());
            }
            return embedded;
        }

        private static String start(Path dataDir) {
            DataFolder.claim(dataDir);
            var postgres = new EmbeddedPostgres(dataDir);
            StopAtExit.register(postgres);
            return postgres.start();
        }

        private Optional<String> setting(String name) {
            return Optional.ofNullable(context.getValue(name))
                    .map(ConfigValue::getValue)
                    .filter(value -> !value.isBlank());
        }

        /** Must stay empty: the build records all named properties, and would start a server and keep its password. */
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
            return "embedded PostgreSQL";
        }
    }
}

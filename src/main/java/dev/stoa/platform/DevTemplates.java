package dev.stoa.platform;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import io.quarkus.qute.runtime.TemplateProducer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * In dev mode a template is read from the top-level folder {@code templates/}, and read again as soon as it is edited:
 * Quarkus itself looks only at what the build copied. The checks of types run at the next build.
 */
@Singleton
@IfBuildProfile("dev")
class DevTemplates implements TemplateLocator {

    private static final Path FOLDER = Path.of("templates");

    /** Before the pages' own routes. */
    private static final int FIRST = -100_000;

    @Inject
    Provider<Engine> engine;

    @Inject
    Provider<TemplateProducer> injected;

    @Inject
    Event<TemplatesEdited> edited;

    private long seen = lastEdit();

    void register(@Observes EngineBuilder builder) {
        builder.addLocator(this);
    }

    /** An edit shows with the next request; looking at some dozens of files costs less than a millisecond. */
    void watch(@Observes Router router) {
        router.route().order(FIRST).handler(context -> {
            forgetEdited();
            context.next();
        });
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public Optional<TemplateLocation> locate(String id) {
        return Optional.of(FOLDER.resolve(id.contains(".") ? id : id + ".html"))
                .filter(Files::isRegularFile)
                .map(Source::new);
    }

    private synchronized void forgetEdited() {
        var edit = lastEdit();
        if (edit != seen) {
            seen = edit;
            engine.get().clearTemplates();
            injected.get().clearInjectedTemplates();
            edited.fire(new TemplatesEdited());
        }
    }

    private static long lastEdit() {
        try (var files = Files.walk(FOLDER)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException("The templates must be in " + FOLDER.toAbsolutePath(), e);
        }
    }

    private record Source(Path file) implements TemplateLocation {

        @Override
        public Reader read() {
            try {
                return Files.newBufferedReader(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}

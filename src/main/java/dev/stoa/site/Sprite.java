package dev.stoa.site;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** {@code img/icons.svg}: every icon of the site in one file, at an address that changes with its content. Templates ask for it by name. */
@Singleton
@Unremovable
class Sprite {

    private final String href;

    Sprite() {
        try (var file = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/resources/img/icons.svg")) {
            href = "/img/icons.svg?"
                    + Representation.ofPage(file.readAllBytes()).name().substring(0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String href() {
        return href;
    }
}

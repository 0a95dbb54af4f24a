package dev.stoa.sponsorship.document;

import dev.stoa.site.Option;
import dev.stoa.workflow.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The documents that Stoa can make, each from a text in Markdown with {@link Placeholder}s. The standard texts are in {@code
 * src/main/resources/documents}; what staff changed is a {@link BoilerplateText}. {@code toString} is the name for people.
 */
public enum Boilerplate {
    LETTER("Letter of commitment", DocumentKind.LETTER),
    CONTRACT("Sponsorship agreement", DocumentKind.CONTRACT),
    PURCHASE("Purchase note", DocumentKind.INVOICE);

    private final String words;
    private final DocumentKind kind;

    Boilerplate(String words, DocumentKind kind) {
        this.words = words;
        this.kind = kind;
    }

    public DocumentKind kind() {
        return kind;
    }

    String slug() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** As it comes with Stoa. */
    String standard() {
        try (var in = Boilerplate.class.getResourceAsStream("/documents/" + slug() + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Who changes its text: the departments that add such documents; nobody is owner of a text. */
    boolean mayEdit(Actor actor) {
        return kind.mayAdd(actor, "");
    }

    static Optional<Boilerplate> bySlug(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }

    /** Those of which this person may make a document. */
    static List<Option> options(Actor actor, String owner) {
        return Arrays.stream(values())
                .filter(one -> one.kind.mayAdd(actor, owner))
                .map(one -> new Option(one.slug(), one.toString()))
                .toList();
    }

    @Override
    public String toString() {
        return words;
    }
}

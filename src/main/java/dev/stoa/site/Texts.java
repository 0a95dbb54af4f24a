package dev.stoa.site;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The texts of a message bundle for code, in the language of the page that is being made; templates say {@code
 * {bundle:message}}.
 */
public final class Texts {

    private Texts() {}

    public static <T> T of(Class<T> bundle) {
        return in(Language.current(), bundle);
    }

    /** In the language of this tag (BCP 47); in English where there are no texts in it. */
    public static <T> T in(String tag, Class<T> bundle) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .map(language -> in(language, bundle))
                .orElseGet(() -> in(Language.ENGLISH, bundle));
    }

    /** In every language: what something is found by. */
    public static <T> Stream<T> inEach(Class<T> bundle) {
        return Arrays.stream(Language.values()).map(language -> in(language, bundle));
    }

    static <T> T in(Language language, Class<T> bundle) {
        return language == Language.ENGLISH
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(language.tag));
    }
}

package dev.stoa.group;

import dev.stoa.site.Language;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Languages by their BCP 47 tags: {@code sv}, {@code pt-BR}. */
public final class Languages {

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /** The tag as BCP 47 writes it; empty for what is no tag or no language of ISO 639-1. */
    public static Optional<String> tag(String typed) {
        try {
            var locale = new Locale.Builder().setLanguageTag(typed.strip()).build();
            return KNOWN.contains(locale.getLanguage()) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException no) {
            return Optional.empty();
        }
    }

    /** As the language of the page calls it: "Swedish", "Portuguese (Brazil)". */
    public static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Language.current().locale);
    }
}

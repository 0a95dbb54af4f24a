package dev.stoa.sponsorship.request;

import dev.stoa.site.Language;
import dev.stoa.site.Option;
import dev.stoa.site.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may be asked for; a request asks for one of these or several. */
public enum Need {
    CASH("Cash"),
    IN_KIND("Something in kind"),
    FOOD("Food and drinks"),
    VENUE("A venue"),
    TRAVEL("Travel of speakers or guests"),
    SWAG("Swag");

    private final String label;

    Need(String label) {
        this.label = label;
    }

    /** In English, for the desk and files. */
    public String label() {
        return label;
    }

    /** As a form and a file have it: {@code in-kind}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Need> of(String typed) {
        var id = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        return Arrays.stream(values()).filter(need -> need.id().equals(id)).findFirst();
    }

    /** In the order of this enum, as a request keeps them. */
    static String kept(List<Need> needs) {
        return needs.stream().sorted().distinct().map(Need::name).collect(Collectors.joining(","));
    }

    static List<Need> read(String kept) {
        return Arrays.stream(kept.split(",")).map(Need::valueOf).toList();
    }

    /** The same in the language of the page; German keeps its capitals. */
    static String said(List<Need> needs) {
        var language = Language.current();
        var texts = Texts.of(AskTexts.class);
        var words = needs.stream().map(texts::need).collect(Collectors.joining(", "));
        return language == Language.GERMAN || words.isEmpty()
                ? words
                : words.substring(0, 1) + words.substring(1).toLowerCase(language.locale);
    }

    /** "Cash, travel of speakers or guests": in English, as the trail keeps it. */
    static String inWords(List<Need> needs) {
        var words =
                needs.stream().map(need -> need.label.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(need -> new Option(need.id(), Texts.of(AskTexts.class).need(need)))
                .toList();
    }
}

package dev.stoa.site;

import dev.stoa.platform.StoaConfig;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A language of the public site. The company's first one is spoken at the bare addresses, each other below its tag: {@code
 * /de/projects}. The desk, mail, feeds and data are English. Which ones a company offers is {@link StoaConfig#languages}.
 */
public enum Language {
    ENGLISH("en", "English", "d MMMM uuuu", "d MMM uuuu"),
    GERMAN("de", "Deutsch", "d. MMMM uuuu", "d. MMM uuuu"),
    SWEDISH("sv", "Svenska", "d MMMM uuuu", "d MMM uuuu");

    /** Under which the language of a request is kept while it is answered. */
    static final String CHOSEN = Language.class.getName();

    /** BCP 47. */
    public final String tag;

    /** As its own speakers call it. */
    public final String ownName;

    public final Locale locale;

    /** {@code 12 December 2026}, as this language writes it. */
    public final DateTimeFormatter day;

    /** {@code 12 Dec 2026}. */
    public final DateTimeFormatter shortDay;

    Language(String tag, String ownName, String day, String shortDay) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(tag);
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.shortDay = DateTimeFormatter.ofPattern(shortDay, locale);
    }

    /** Of the request that is being answered; English outside of one, so in mail and jobs. */
    public static Language current() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return ENGLISH;
        }
        return of(container.instance(CurrentVertxRequest.class).get().getCurrent());
    }

    static Language of(RoutingContext context) {
        Language chosen = context == null ? null : context.get(CHOSEN);
        return chosen == null ? ENGLISH : chosen;
    }

    /** Those of this site, the main one first. */
    public static List<Language> offered() {
        return Arc.container().instance(StoaConfig.class).get().languages().stream()
                .map(Language::tagged)
                .toList();
    }

    /** @throws IllegalArgumentException with one sentence for whoever configured it */
    static Language tagged(String tag) {
        for (Language one : values()) {
            if (one.tag.equalsIgnoreCase(tag.strip())) {
                return one;
            }
        }
        throw new IllegalArgumentException(
                "STOA_LANGUAGES: \"%s\" is none of en, de, sv; texts are there for these only.".formatted(tag));
    }
}

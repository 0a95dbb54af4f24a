package dev.stoa.site;

import dev.stoa.platform.StoaConfig;
import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** What every frame knows: {@code {stoa:company}}, <code>{stoa:file('js/live.js')}</code>, {@code {stoa:description}}. */
@TemplateExtension(namespace = "stoa")
class StoaNamespace {

    private StoaNamespace() {}

    static String company() {
        return Arc.container().instance(StoaConfig.class).get().company().name();
    }

    static String description() {
        return Texts.of(SiteTexts.class).description(company());
    }

    /** The language of this page as BCP 47 writes it. */
    static String language() {
        return Language.current().tag;
    }

    /** The others in which this page is to be had; empty where it is in one only. */
    static List<Translation> translations() {
        return Translation.ofThisPage();
    }

    /** The site as a calendar program subscribes to it; the path of a feed comes behind it. */
    static String webcal() {
        return "webcal://"
                + Arc.container().instance(StoaConfig.class).get().baseUrl().getRawAuthority();
    }

    /** The address that visitors use, without a slash at its end: what other sites read needs whole addresses. */
    static String base() {
        return Arc.container()
                .instance(StoaConfig.class)
                .get()
                .baseUrl()
                .toString()
                .replaceFirst("/$", "");
    }

    /** The company's logo, or null. */
    static Look.Logo logo() {
        return Arc.container().instance(Look.class).get().logo();
    }

    /** The address of a script, the style sheet, a font or the icons (the name of one comes behind a #): {@code js/live.js}. */
    static String file(String name) {
        return Arc.container().instance(SiteFiles.class).get().href(name);
    }

    static List<DeskMenu> desk() {
        return DeskMenu.PARTS;
    }

    /** Where this page is and in which forms; null where it is no public page. */
    static PageHead head() {
        return PageHead.current();
    }
}

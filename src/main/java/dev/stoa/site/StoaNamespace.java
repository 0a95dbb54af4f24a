package dev.stoa.site;

import dev.stoa.platform.StoaConfig;
import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;

/** What every frame knows: {@code {stoa:company}}, {@code {stoa:css}}, {@code {stoa:live}}, {@code {stoa:description}}. */
@TemplateExtension(namespace = "stoa")
class StoaNamespace {

    private StoaNamespace() {}

    static String company() {
        return Arc.container().instance(StoaConfig.class).get().company().name();
    }

    static String description() {
        return "The open-source projects, events and communities of " + company();
    }

    /** The site as a calendar program subscribes to it; the path of a feed comes behind it. */
    static String webcal() {
        return "webcal://"
                + Arc.container().instance(StoaConfig.class).get().baseUrl().getRawAuthority();
    }

    /** The address of the script that keeps a page live. */
    static String live() {
        return Arc.container().instance(LiveScript.class).get().href();
    }

    /** Where this page is and in which forms; null where it is no public page. */
    static PageHead head() {
        return PageHead.current();
    }

    /** The address of the style sheet; it changes with its content, so that browsers may keep it for ever. */
    static String css() {
        return Arc.container().instance(StyleSheet.class).get().href();
    }
}

package dev.stoa.site;

import dev.stoa.platform.StoaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;

/** The addresses of the site in its languages, and the links of a page that stay in its language. */
@ApplicationScoped
public class Languages {

    /** A link or a form of the site itself; one that says its language leads to that language. */
    private static final Pattern LINK =
            Pattern.compile("(?<!hreflang=\"[a-z]{2}\" )(\\b(?:href|action|formaction)=\")(/[^/\"][^\"]*|/)\"");

    private final List<Language> offered;

    @Inject
    Languages(StoaConfig config) {
        offered = config.languages().stream().map(Language::tagged).distinct().toList();
        if (offered.isEmpty()) {
            throw new IllegalArgumentException("STOA_LANGUAGES names no language; en is one.");
        }
    }

    /** The main one first. */
    public List<Language> offered() {
        return offered;
    }

    /** What an address is in: the desk and what is for programs are English. */
    Language of(String address) {
        var chosen = prefixed(address);
        if (chosen != null) {
            return chosen;
        }
        return address != null && PublicRoutes.isTranslated(address) ? offered.getFirst() : Language.ENGLISH;
    }

    /** The address without its language; where there is no page in that language it stays, and is nowhere. */
    String bare(String address) {
        var chosen = prefixed(address);
        return chosen == null ? address : withoutPrefix(address);
    }

    /** The same page in that language, with query and fragment; what is in no language stays. */
    public String in(Language language, String address) {
        int end = 0;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        var path = address.substring(0, end);
        if (language == offered.getFirst() || !PublicRoutes.isTranslated(path)) {
            return address;
        }
        return "/" + language.tag + (path.equals("/") ? "" : path) + address.substring(end);
    }

    /** A page whose links stay in its language. */
    String links(Language language, String html) {
        if (language == offered.getFirst()) {
            return html;
        }
        return LINK.matcher(html).replaceAll(link -> link.group(1) + in(language, link.group(2)) + "\"");
    }

    private Language prefixed(String address) {
        if (address == null || address.length() < 3 || address.charAt(0) != '/') {
            return null;
        }
        if (address.length() > 3 && address.charAt(3) != '/') {
            return null;
        }
        return offered.stream()
                .skip(1)
                .filter(one -> address.startsWith(one.tag, 1))
                .filter(one -> PublicRoutes.isTranslated(withoutPrefix(address)))
                .findFirst()
                .orElse(null);
    }

    private static String withoutPrefix(String address) {
        return address.length() == 3 ? "/" : address.substring(3);
    }
}

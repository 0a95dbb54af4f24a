package dev.stoa.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code css/stoa.css} with its imports joined into one file, so that components stay files of their own and a page still needs
 * one request, and with the company's colour.
 */
@Singleton
class StyleSheet {

    private static final Pattern IMPORT = Pattern.compile("@import \"([a-z-]+\\.css)\";\n?");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);
    private static final Pattern FONT = Pattern.compile("/(fonts/[a-z-]+\\.woff2)");

    @Inject
    Look look;

    /** @param address of a file, by its name */
    byte[] joined(String name, UnaryOperator<String> address) {
        var css = IMPORT.matcher(BundledFile.text(name))
                .replaceAll(found -> Matcher.quoteReplacement(BundledFile.text("css/" + found.group(1))));
        css = FONT.matcher(css).replaceAll(found -> Matcher.quoteReplacement(address.apply(found.group(1))));
        return (COMMENT.matcher(css).replaceAll("").replaceAll("\n\\s*", "\n") + look.css())
                .getBytes(StandardCharsets.UTF_8);
    }
}

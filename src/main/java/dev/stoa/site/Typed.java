package dev.stoa.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What people type into forms, made fit to be checked and kept. */
public final class Typed {

    /** Control characters have no place in a text, and PostgreSQL refuses one of them; tab and newline stay. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\t\n]]|\\p{Cs}");

    private static final int LONGEST_ADDRESS = 2000;

    private Typed() {}

    /** On one line; never null. */
    public static String line(String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }

    /** Browsers send CRLF between lines; we keep LF. Never null. */
    public static String text(String typed) {
        return typed == null ? "" : CONTROL.matcher(typed).replaceAll("").strip();
    }

    /** Parts between commas, each once. */
    public static List<String> list(String typed) {
        return Arrays.stream(line(typed).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    public static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** An address on the web with a host. */
    public static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && text.length() <= LONGEST_ADDRESS;
        } catch (URISyntaxException odd) {
            return false;
        }
    }

    /** As far as a mail server could have it; whether somebody reads it, only a letter tells. */
    public static boolean isEmail(String text) {
        return text.matches(
                "[\\p{L}\\p{N}._+'~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?\\.[A-Za-z]{2,24}");
    }
}

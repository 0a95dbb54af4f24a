package dev.stoa.sponsorship.file;

import dev.stoa.site.Language;
import dev.stoa.site.Texts;
import java.util.Locale;

/** How large something is, for people; in units of 1,024 as the limits are. */
public final class Size {

    private Size() {}

    /** "812 bytes", "3.4 KB", "12 MB": in English, as it is kept too. */
    public static String of(long bytes) {
        return bytes < 1024 ? bytes + (bytes == 1 ? " byte" : " bytes") : large(bytes, Locale.ENGLISH);
    }

    /** The same in the language of the page. */
    public static String said(long bytes) {
        return bytes < 1024 ? Texts.of(FileTexts.class).bytes(bytes) : large(bytes, Language.current().locale);
    }

    private static String large(long bytes, Locale locale) {
        boolean kilo = bytes < 1L << 20;
        double amount = (double) bytes / (kilo ? 1 << 10 : 1 << 20);
        var digits = amount < 10 && amount != Math.rint(amount) ? "%.1f" : "%,.0f";
        return String.format(locale, digits, amount) + (kilo ? " KB" : " MB");
    }
}

package dev.stoa.sponsorship.file;

import java.util.Locale;

/** How large something is, for people; in units of 1,024 as the limits are. */
public final class Size {

    private Size() {}

    /** "812 bytes", "3.4 KB", "12 MB". */
    public static String of(long bytes) {
        if (bytes < 1024) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        boolean kilo = bytes < 1L << 20;
        double amount = (double) bytes / (kilo ? 1 << 10 : 1 << 20);
        var digits = amount < 10 && amount != Math.rint(amount) ? "%.1f" : "%,.0f";
        return String.format(Locale.ENGLISH, digits, amount) + (kilo ? " KB" : " MB");
    }
}

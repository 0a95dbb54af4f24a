package dev.stoa.site;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where the next page of a list begins, as one word that programs hand back and do not read: so a list may change how it counts
 * without breaking anybody.
 */
public final class Cursor {

    /** Says which kind of place follows, and that it is one of ours. */
    private static final String MARK = "1:";

    private static final int LONGEST = 200;

    private Cursor() {}

    /** @param place as the list itself says it */
    public static String of(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + place).getBytes(StandardCharsets.UTF_8));
    }

    /** The place, or empty for what never was a cursor of ours. */
    public static Optional<String> place(String cursor) {
        if (cursor.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.startsWith(MARK) ? Optional.of(text.substring(MARK.length())) : Optional.empty();
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** The address of the next page as JSON; null on the last one. @param list its bare address with all filters */
    public static String next(Address list, Paging paging) {
        return paging.next() == null
                ? null
                : list.ending(".json")
                        .with("cursor", of(Integer.toString(paging.page() + 1)))
                        .toString();
    }
}

package dev.stoa.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The readable part of an address: lower-case ASCII letters, digits and single hyphens, at most 80 characters. */
public final class Slug {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern REST = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 80;

    private Slug() {}

    /**
     * The slug of a name; letters lose their accents, everything else becomes a hyphen.
     *
     * @return the slug, empty when the name has no letter or digit that ASCII knows
     */
    public static String of(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(spelled(name), Normalizer.Form.NFKD))
                .replaceAll("");
        var slug = trim(REST.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"));
        return slug.length() <= LONGEST ? slug : trim(slug.substring(0, LONGEST));
    }

    /** Letters that Unicode does not decompose, as their readers spell them. */
    private static String spelled(String name) {
        return name.replace("ß", "ss")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("æ", "ae")
                .replace("Æ", "Ae")
                .replace("ı", "i")
                .replace("&", " and ")
                .replace("+", " plus ")
                .replace("#", " sharp ");
    }

    private static String trim(String slug) {
        int from = slug.startsWith("-") ? 1 : 0;
        int to = slug.endsWith("-") && slug.length() > from ? slug.length() - 1 : slug.length();
        return slug.substring(from, to);
    }
}

package dev.stoa.sponsorship.file;

import dev.stoa.site.Typed;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a file is called: a label and never part of a path. */
final class FileName {

    static final int LONGEST = 120;

    /** Separators, what shells and Windows read into a name, and the marks that turn the direction of writing around. */
    private static final Pattern ODD = Pattern.compile("[\\\\/:*?\"<>|%;\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private FileName() {}

    /** As it was sent, without folders, and with the ending of what the file really is. */
    static String of(String sent, Format format) {
        var name = Normalizer.normalize(Typed.line(sent).replaceAll(".*[/\\\\]", ""), Normalizer.Form.NFC);
        name = ODD.matcher(name).replaceAll("_");
        var known = "(?i)\\.(pdf|png|jpe?g|svg|odt|docx)$";
        name = name.replaceAll(known, "").replaceAll("^[. ]+|[. ]+$", "");
        int room = LONGEST - format.ending().length() - 1;
        if (name.codePointCount(0, name.length()) > room) {
            name = name.substring(0, name.offsetByCodePoints(0, room)).strip();
        }
        return (name.isEmpty() ? "file" : name) + "." + format.ending();
    }
}

package dev.stoa.people.claim;

import dev.stoa.site.Texts;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a person may be called in public by their own choice. */
final class DisplayName {

    static final int LONGEST = 60;

    /** Letters with their marks, digits, and what stands between the parts of names; nothing that turns or hides text. */
    private static final Pattern NAME = Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{M}\\p{Nd} .,'’·-]+");

    /** Who calls themselves so seems to speak for somebody. */
    private static final Pattern OFFICE = Pattern.compile(
            "(^|.* )(admin|administrator|staff|official|support|security|moderator|team|bot|stoa)( .*|$)");

    private DisplayName() {}

    /** What is wrong with it, in a sentence; empty when nothing is. */
    static String problem(String name) {
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Texts.of(OwnTexts.class).nameTooLong(LONGEST);
        }
        return NAME.matcher(name).matches() ? "" : Texts.of(OwnTexts.class).noName();
    }

    /** Staff look at it first: letters of several alphabets that look alike, or a word of office. */
    static boolean isUnusual(String name) {
        return OFFICE.matcher(name.toLowerCase(Locale.ROOT)).matches()
                || scripts(name).size() > 1;
    }

    private static Set<UnicodeScript> scripts(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .map(script -> script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA
                        ? UnicodeScript.HAN
                        : script)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .collect(Collectors.toSet());
    }
}

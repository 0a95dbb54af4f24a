package dev.stoa.portal;

/** What a visitor typed into an address, fit to be asked of the database. */
final class Typed {

    private static final int LONGEST = 100;

    private Typed() {}

    /** Without the characters that PostgreSQL cannot hold, without blanks around, at most 100 characters; never null. */
    static String text(String typed) {
        var text = typed == null ? "" : typed.replace("\0", "").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}

package dev.stoa.sponsorship.file;

import dev.stoa.site.Texts;
import java.util.function.Function;

/** A file is not taken; the message is a sentence for the person who sent it, and gives the reason. */
public final class Unfit extends RuntimeException {

    public Unfit(String sentence) {
        super(sentence, null, false, false);
    }

    /** With the reason in the language of the page. */
    static Unfit because(Function<FileTexts, String> why) {
        return new Unfit(why.apply(Texts.of(FileTexts.class)));
    }
}

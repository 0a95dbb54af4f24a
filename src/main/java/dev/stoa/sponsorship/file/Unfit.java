package dev.stoa.sponsorship.file;

/** A file is not taken; the message is a sentence for the person who sent it, and gives the reason. */
public final class Unfit extends RuntimeException {

    public Unfit(String sentence) {
        super(sentence, null, false, false);
    }
}

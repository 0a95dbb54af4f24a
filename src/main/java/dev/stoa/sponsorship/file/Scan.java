package dev.stoa.sponsorship.file;

/** What is known about viruses in a file; {@code toString} is the word for people. */
public enum Scan {
    CLEAN("scanned for viruses"),
    /** No scanner was configured. */
    UNSCANNED("not scanned for viruses"),
    /** Made by Stoa itself. */
    OURS("made here");

    private final String words;

    Scan(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}

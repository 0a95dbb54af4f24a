package dev.stoa.sponsorship.file;

import java.nio.file.Path;
import java.util.Optional;

/** Looks for viruses in a file before it is kept. */
public interface VirusScan {

    /**
     * @return {@link Scan#CLEAN}, or {@link Scan#UNSCANNED} where there is no scanner
     * @throws Unfit where something was found, and where the scanner gives no answer: nothing passes unseen
     */
    Scan of(Path file);

    /** Whether there is a scanner at all. */
    boolean configured();

    /** What it says of itself; empty where it does not answer. */
    Optional<String> version();

    /** What people read who are about to send a file; empty where all is well. */
    default String warning() {
        return configured()
                ? ""
                : "Files are not scanned for viruses here: who runs this portal sets STOA_CLAMD. Open what others sent with care.";
    }
}

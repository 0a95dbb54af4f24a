package dev.stoa.request;

import dev.stoa.site.FormTrap;
import dev.stoa.site.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Who sends a request, as far as a program can tell, and how many more we take from them. */
public final class Sender {

    /** From one house: people who organise several groups, and no program. */
    private static final int MOST_PER_HOUSE = 6;

    /** To one address: nobody's mailbox is filled by us. */
    private static final int MOST_PER_ADDRESS = 3;

    /** In all: what staff can look at, and what a mail server forgives. */
    private static final int MOST_IN_ALL = 200;

    /** From one house, forms with files: to look into one costs us more than to read words, whatever comes of it. */
    private static final int MOST_FILES = 20;

    private final FormTrap.Verdict verdict;
    private final String house;
    private final RateLimit limit;

    Sender(FormTrap trap, String house, RateLimit limit, Instant now) {
        this.verdict = trap.verdict(now);
        this.house = house;
        this.limit = limit;
    }

    public FormTrap.Verdict verdict() {
        return verdict;
    }

    /**
     * Counts one more; to be asked once, when all else is right.
     *
     * @param email the address to which we would write
     * @return how long they have to wait; empty where nobody has to
     */
    public Optional<Duration> mustWait(String email) {
        return limit.take("request-form", house, MOST_PER_HOUSE, Duration.ofHours(1))
                .or(() -> limit.take(
                        "request-mail", email.toLowerCase(Locale.ROOT), MOST_PER_ADDRESS, Duration.ofDays(1)))
                .or(() -> limit.take("request-forms", "all", MOST_IN_ALL, Duration.ofDays(1)));
    }

    /**
     * Counts one more form with files; to be asked before anybody looks into them.
     *
     * @return how long they have to wait; empty where nobody has to
     */
    public Optional<Duration> mustWaitWithFiles() {
        return limit.take("request-files", house, MOST_FILES, Duration.ofHours(1));
    }
}

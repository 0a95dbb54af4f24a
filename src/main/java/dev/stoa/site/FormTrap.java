package dev.stoa.site;

import java.time.Duration;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What a public form carries against programs that fill in every form they find, in the place of a captcha: a field that
 * people do not see, and the moment at which the form was opened. Shown by {@code {#trap of=page.begun /}}, read as a
 * {@code @BeanParam} beside the form. A program that is written for this very form gets past it; {@link RateLimit}, the
 * confirmed address and our staff are what stands behind.
 */
public class FormTrap {

    /** Nobody reads and fills in a form in less. */
    public static final Duration QUICKEST = Duration.ofSeconds(3);

    private static final Duration LONGEST = Duration.ofHours(24);

    /** Named as programs like it, and never shown to people. */
    @RestForm
    public String fax;

    /** Seconds since 1970, as {@link #begin} wrote them. */
    @RestForm
    public String begun;

    /** Who sent the form, as far as it can be told. */
    public enum Verdict {
        PERSON,
        /** Tell it that all is well, and do nothing. */
        PROGRAM,
        /** Too quick, or left open for a day: show the form again, nothing lost. */
        AGAIN
    }

    /** What a form that is opened now carries. */
    public static String begin(Instant now) {
        return Long.toString(now.getEpochSecond());
    }

    public Verdict verdict(Instant now) {
        if (fax != null && !fax.isBlank()) {
            return Verdict.PROGRAM;
        }
        if (begun == null || !begun.matches("\\d{1,12}")) {
            return Verdict.AGAIN;
        }
        var open = Duration.between(Instant.ofEpochSecond(Long.parseLong(begun)), now);
        return open.compareTo(QUICKEST) < 0 || open.compareTo(LONGEST) > 0 ? Verdict.AGAIN : Verdict.PERSON;
    }
}

package dev.stoa.sponsorship.matter;

import dev.stoa.site.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** What came out of a form, by the names of its fields, as typed. */
public record Typed(Map<String, String> values) {

    /** Control characters have no place in a text, and PostgreSQL refuses one of them; tab and newline stay. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\t\n]]");

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4000;

    public Typed {
        values = Map.copyOf(values);
    }

    /** What was typed cannot be taken; the message is a sentence for the person who typed it. */
    public static final class Wrong extends RuntimeException {
        public Wrong(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /**
     * What the request that is being answered has sent, read by the same parser as every {@code @RestForm}: a resource method
     * has to have one of these, or nothing is read.
     */
    public static Typed sent() {
        var form = CurrentRequestManager.get().getFormData();
        var first = new HashMap<String, String>();
        if (form != null) {
            for (var name : form) {
                var value = form.getFirst(name);
                first.put(name, value.isFileItem() ? "" : value.getValue());
            }
        }
        return new Typed(first);
    }

    /** As it comes back in the form when something is wrong; empty where nothing was sent. */
    public String raw(String name) {
        return CONTROL.matcher(values.getOrDefault(name, "")).replaceAll("").strip();
    }

    /** Several lines. Browsers send CRLF between them; we keep LF. */
    public String text(String name) {
        return within(raw(name), LONGEST_TEXT);
    }

    public String line(String name) {
        return within(raw(name).replaceAll("\\s+", " "), LONGEST_LINE);
    }

    /** A day between 1970 and 2200, or null where the field is empty. */
    public LocalDate day(String name) {
        var typed = line(name);
        try {
            var day = typed.isEmpty() ? null : LocalDate.parse(typed);
            if (day == null || (day.getYear() >= 1970 && day.getYear() <= 2200)) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // Said below.
        }
        throw new Wrong("Write a day like 2026-05-31, or leave it empty.");
    }

    /** A time of the day, or null where the field is empty. */
    public LocalTime time(String name) {
        try {
            return line(name).isEmpty()
                    ? null
                    : LocalTime.parse(line(name)).withSecond(0).withNano(0);
        } catch (DateTimeException noTime) {
            throw new Wrong("Write a time like 17:00, or leave it empty for the end of the day.");
        }
    }

    /** @return null where the field is empty */
    public Integer number(String name, int least, int most) {
        var typed = line(name).replace("−", "-");
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("[+-]?\\d{1,7}")) {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new Wrong("Write a whole number from %,d to %,d.".formatted(least, most));
    }

    /** @return null where the amount is empty */
    public Money money(String amount, String currency) {
        return line(amount).isEmpty() ? null : Money.parse(line(amount), line(currency));
    }

    /** Whether the amount beside it can be read: what is wrong with the currency is said at the currency. */
    boolean hasCurrency(String name) {
        try {
            return !currency(name).isEmpty();
        } catch (Wrong wrong) {
            return false;
        }
    }

    /** A currency that can be paid in, by its three letters (ISO 4217). */
    public String currency(String name) {
        var code = line(name).toUpperCase(Locale.ROOT);
        try {
            if (Currency.getInstance(code).getDefaultFractionDigits() >= 0) {
                return code;
            }
        } catch (IllegalArgumentException unknown) {
            // Said below.
        }
        throw new Wrong("Choose a currency by its three letters, like EUR or SEK (ISO 4217).");
    }

    /** The version that the person saw; -1, which none has, where the form did not say. */
    public int version() {
        var version = raw("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** The same with this field as given, whatever was sent. */
    public Typed with(String name, String value) {
        var all = new HashMap<>(values);
        all.put(name, value);
        return new Typed(all);
    }

    private static String within(String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Wrong("Keep it below %,d characters.".formatted(longest));
        }
        return text;
    }
}

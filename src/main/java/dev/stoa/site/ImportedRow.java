package dev.stoa.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * One row of a file that somebody else wrote. A field is checked when it is asked for; what cannot be true throws
 * {@link Refused} with the reason, and the caller reports the row instead of taking it.
 */
public record ImportedRow(JsonNode fields) {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    /** The row is wrong; the message is a sentence for people. */
    public static final class Refused extends RuntimeException {
        public Refused(String reason) {
            super(reason);
        }
    }

    /** What the row calls itself, for a report; never fails. */
    public String label() {
        return SearchText.typed(fields.path("name").asText("")).strip();
    }

    /** The text on one line, or null when there is none. */
    public String text(String field) {
        var value = fields.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new Refused(field + " is not a text");
        }
        var text = value.textValue().strip();
        if (text.length() > LONGEST_TEXT) {
            throw new Refused(field + " is longer than " + LONGEST_TEXT + " characters");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused(field + " contains control characters");
        }
        return text.isEmpty() ? null : text;
    }

    public String required(String field) {
        return given(field, text(field));
    }

    /** A calendar date as ISO 8601 writes it, or null. 30 February is none, and neither is the year 2999. */
    public LocalDate date(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw new Refused(field + " " + text + " is not between " + FIRST_YEAR + " and " + LAST_YEAR);
            }
            return date;
        } catch (DateTimeException impossible) {
            throw new Refused(field + " " + text + " is no date");
        }
    }

    public LocalDate requiredDate(String field) {
        return given(field, date(field));
    }

    /** An address on the web; null when there is none, or when what stands there is only a remark. */
    public URI address(String field) {
        var value = fields.path(field).asText("").strip();
        try {
            var address = new URI(value);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getRawAuthority() != null && value.length() <= LONGEST_ADDRESS ? address : null;
        } catch (URISyntaxException odd) {
            return null;
        }
    }

    public URI requiredAddress(String field) {
        var address = address(field);
        if (address == null) {
            throw new Refused(
                    fields.path(field).asText("").isBlank()
                            ? field + " is missing"
                            : field + " is not an address on the web");
        }
        return address;
    }

    public boolean flag(String field) {
        return fields.path(field).asBoolean(false);
    }

    private static <T> T given(String field, T value) {
        if (value == null) {
            throw new Refused(field + " is missing");
        }
        return value;
    }
}

package dev.stoa.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The days from one to another, both included, as the language of the page writes them: "22 to 25 April 2025". */
public record DateSpan(LocalDate from, LocalDate to) {

    @Override
    public String toString() {
        var language = Language.current();
        var year = language.day;
        if (from.equals(to)) {
            return year.format(to);
        }
        if (from.getYear() != to.getYear()) {
            return year.format(from) + until(language) + year.format(to);
        }
        var first = DateTimeFormatter.ofPattern(
                pattern(language, from.getMonth() == to.getMonth() ? "" : " MMMM"), language.locale);
        return first.format(from) + until(language) + year.format(to);
    }

    private static String pattern(Language language, String month) {
        return (language == Language.GERMAN ? "d." : "d") + month;
    }

    private static String until(Language language) {
        return switch (language) {
            case ENGLISH -> " to ";
            case GERMAN -> " bis ";
            case SWEDISH -> " till ";
        };
    }
}

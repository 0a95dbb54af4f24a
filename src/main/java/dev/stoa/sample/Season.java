package dev.stoa.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recorded files whose days are counted from today, written out with real days, so that the same importers read them: a sample that
 * reaches from last year into the next, whenever it is told. In the files <code>{day-12}</code> is a day as ISO 8601 has it,
 * <code>{year+48}</code> the year in which a day falls, and <code>{fiscal-1}</code> the calendar year before this.
 */
final class Season {

    private static final Pattern TOKEN = Pattern.compile("\\{(day|year|fiscal)([+-]\\d{1,3})}");

    private Season() {}

    /** @param into an empty folder @param today in UTC */
    static void write(Path from, Path into, LocalDate today) {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var written = into.resolve(from.relativize(file).toString());
                Files.createDirectories(written.getParent());
                Files.writeString(written, dated(Files.readString(file), today));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot write the season of " + from, unreadable);
        }
    }

    static String dated(String text, LocalDate today) {
        return TOKEN.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(day(found.group(1), Integer.parseInt(found.group(2)), today)));
    }

    private static String day(String sort, int away, LocalDate today) {
        return switch (sort) {
            case "day" -> today.plusDays(away).toString();
            case "year" -> Integer.toString(today.plusDays(away).getYear());
            default -> Integer.toString(today.getYear() + away);
        };
    }
}

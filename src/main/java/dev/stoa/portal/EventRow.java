package dev.stoa.portal;

import dev.stoa.event.EditionLine;
import dev.stoa.site.DateSpan;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One event in a list. */
public record EventRow(String slug, String name, LocalDate day, String days, String place, boolean cancelled) {

    static EventRow of(EditionLine edition) {
        return new EventRow(
                edition.slug(),
                edition.name(),
                edition.startsOn(),
                new DateSpan(edition.startsOn(), edition.endsOn()).toString(),
                place(edition.city(), edition.country(), edition.online()),
                edition.cancelled());
    }

    static String place(String city, String country, boolean online) {
        if (city == null) {
            return "Online";
        }
        var place = Stream.of(city, country).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return online ? place + " and online" : place;
    }
}

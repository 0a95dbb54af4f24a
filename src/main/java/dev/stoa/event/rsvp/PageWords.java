package dev.stoa.event.rsvp;

import dev.stoa.event.Occurrence;
import dev.stoa.event.Place;
import dev.stoa.site.Language;
import dev.stoa.site.Texts;
import dev.stoa.site.geo.Country;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates and places in words for pages, in the language of the page; letters are English, see {@link DateWords}. */
public final class PageWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final int MOST_NAMED = 5;

    private PageWords() {}

    /** "Tuesday, 14 November 2090, 18:30 to 20:30 (Europe/Stockholm)"; the day is said where it ends on another than midnight's. */
    static String when(Occurrence date) {
        var when = date.when();
        var ends = when.ends();
        var texts = texts();
        var day = day(when.starts());
        boolean sameDay = ends.minusNanos(1).toLocalDate().equals(when.starts().toLocalDate());
        var zone = when.zone().toString();
        return sameDay
                ? texts.when(day, CLOCK.format(when.starts()), CLOCK.format(ends), zone)
                : texts.whenOverDays(
                        day,
                        CLOCK.format(when.starts()),
                        Language.current().day.format(ends),
                        CLOCK.format(ends),
                        zone);
    }

    /** "Tuesday, 14 November 2090". */
    public static String day(TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(texts().weekdayPattern(), Language.current().locale)
                .format(time);
    }

    /** "14 November 2090, 12 December 2090 and 9 January 2091", or "…, 9 January 2091 and 7 more days"; null for none. */
    public static String days(List<Occurrence> dates) {
        var days = dates.stream()
                .map(date -> Language.current().day.format(date.startsLocal))
                .toList();
        int last = days.size() - 1;
        if (days.size() > MOST_NAMED) {
            var named = days.subList(0, MOST_NAMED - 1);
            return texts().andMoreDays(String.join(", ", named), days.size() - named.size());
        }
        return switch (days.size()) {
            case 0 -> null;
            case 1 -> days.getFirst();
            default -> texts().both(String.join(", ", days.subList(0, last)), days.get(last));
        };
    }

    /** As {@link Place#line}. */
    public static String place(Place place) {
        return place(
                Stream.of(place.venue(), place.address(), place.city(), Country.countryName(place.country())),
                place.city(),
                place.online() != null);
    }

    /** The same without house and street, as lists have it. */
    public static String place(String city, String country, boolean online) {
        return place(Stream.of(city, Country.countryName(country)), city, online);
    }

    private static String place(Stream<String> parts, String city, boolean online) {
        if (city == null) {
            return texts().online();
        }
        var there = parts.filter(Objects::nonNull).collect(Collectors.joining(", "));
        return online ? texts().andOnline(there) : there;
    }

    private static RsvpTexts texts() {
        return Texts.of(RsvpTexts.class);
    }
}

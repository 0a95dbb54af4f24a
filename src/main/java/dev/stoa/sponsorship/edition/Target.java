package dev.stoa.sponsorship.edition;

import dev.stoa.event.Edition;
import dev.stoa.event.EventState;
import dev.stoa.site.DateSpan;
import dev.stoa.sponsorship.renewal.Shift;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The next time of a conference: an edition that is known, or one that is to be expected and has to be made.
 *
 * @param edition null where it has to be made
 */
record Target(Edition edition, String name, LocalDate startsOn, LocalDate endsOn, String city) {

    /** What is sent for an edition that has to be made. */
    static final String NEW = "new";

    private static final int YEARS = 3;

    static Target of(Edition edition) {
        return new Target(edition, edition.name, edition.startsOn, edition.endsOn, edition.city);
    }

    /** The same at the same place, on the days on which it can be expected. */
    static Target expected(Edition last) {
        var starts = Shift.expected(last.startsOn);
        var name = last.name.replace(Integer.toString(last.startsOn.getYear()), Integer.toString(starts.getYear()));
        return new Target(
                null, name, starts, starts.plusDays(ChronoUnit.DAYS.between(last.startsOn, last.endsOn)), last.city);
    }

    /** Those that are known, the likeliest first: in the same city, near to when it can be expected. One statement. */
    static List<Target> known(Edition last) {
        var expected = Shift.expected(last.startsOn);
        return Edition.<Edition>list(
                        "from Edition e where e.conference = ?1 and e.startsOn > ?2 and e.startsOn <= ?3 and e.state <> ?4",
                        last.conference,
                        last.startsOn,
                        last.startsOn.plusYears(YEARS),
                        EventState.CANCELLED)
                .stream()
                .map(Target::of)
                .sorted(Comparator.<Target, Boolean>comparing(target -> !Objects.equals(target.city, last.city))
                        .thenComparing(target -> Math.abs(ChronoUnit.DAYS.between(expected, target.startsOn)))
                        .thenComparing(target -> target.edition.id))
                .toList();
    }

    String slug() {
        return edition == null ? NEW : edition.slug;
    }

    /** "EuroPython 2026, 13 to 19 July 2026, Krakow". */
    String words() {
        return "%s, %s, %s".formatted(name, new DateSpan(startsOn, endsOn), city == null ? "online" : city);
    }
}

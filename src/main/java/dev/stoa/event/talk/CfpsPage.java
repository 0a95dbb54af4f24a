package dev.stoa.event.talk;

import dev.stoa.event.Edition;
import dev.stoa.event.EventState;
import dev.stoa.site.DateSpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The calls for papers that are open, those that close first before the others; at most {@value #MOST}. Two statements. */
public record CfpsPage(List<Row> rows) {

    private static final int MOST = 200;

    /** @param soon within two weeks */
    public record Row(
            long id,
            String slug,
            String name,
            String days,
            String place,
            LocalDate ends,
            String left,
            boolean soon,
            String url,
            boolean reminded) {}

    static CfpsPage of(String userName, LocalDate today) {
        var reminded = CfpReminder.editionsOf(userName);
        return new CfpsPage(Edition.<Edition>find(
                        "cfpEndsOn >= ?1 and state in ?2 order by cfpEndsOn, startsOn, id", today, EventState.ON)
                .range(0, MOST - 1)
                .stream()
                .map(edition -> row(edition, reminded.contains(edition.id), today))
                .toList());
    }

    private static Row row(Edition edition, boolean reminded, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, edition.cfpEndsOn);
        return new Row(
                edition.id,
                edition.slug,
                edition.name,
                new DateSpan(edition.startsOn, edition.endsOn).toString(),
                edition.city == null
                        ? "Online"
                        : edition.city + (edition.country == null ? "" : ", " + edition.country),
                edition.cfpEndsOn,
                left == 0 ? "today" : left == 1 ? "tomorrow" : "in %d days".formatted(left),
                left <= 14,
                edition.cfpUrl,
                reminded);
    }
}

package dev.stoa.portal;

import dev.stoa.event.EventLine;
import dev.stoa.site.Language;
import dev.stoa.site.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * One cell of a month: a day with the first {@value #MOST} of its events.
 *
 * @param inside it is of the month; days beside it are empty cells
 * @param more how many events do not stand in the cell; the list below has them
 */
public record MonthDay(LocalDate date, String spoken, boolean inside, boolean today, List<Entry> events, int more) {

    private static final int MOST = 4;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** @param time by the clocks of the event's zone; null for whole days and for the days after the first */
    public record Entry(String slug, String title, String time, String badge, boolean off) {}

    static MonthDay of(LocalDate date, YearMonth month, List<EventLine> events, LocalDate today) {
        boolean inside = YearMonth.from(date).equals(month);
        var here = inside
                ? events.stream()
                        .filter(event -> !event.startsOn().isAfter(date)
                                && !event.endsOn().isBefore(date))
                        .toList()
                : List.<EventLine>of();
        return new MonthDay(
                date,
                DateTimeFormatter.ofPattern(Texts.of(EventsTexts.class).spokenDayPattern(), Language.current().locale)
                        .format(date),
                inside,
                date.equals(today),
                here.stream().limit(MOST).map(event -> entry(event, date)).toList(),
                Math.max(0, here.size() - MOST));
    }

    private static Entry entry(EventLine event, LocalDate date) {
        boolean begins = event.startsLocal() != null && event.startsOn().equals(date);
        return new Entry(
                event.slug(),
                event.title(),
                begins ? CLOCK.format(event.startsLocal()) : null,
                EventRow.badge(event.state()),
                !event.state().takesPlace());
    }
}

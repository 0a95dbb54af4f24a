package dev.stoa.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Counts by day (UTC) over a year as SVG: a column a week that begins on Monday, a square a day, the larger and the stronger
 * the more there was, so that no eye depends on the colour; a plot has one path for each of its {@value #LEVELS} sizes. The
 * weeks stand beside it as a table.
 *
 * @param days with something; what lies outside of the year is left out
 * @param last the day on which the year ends
 * @param csv the address of the same days as a table for programs
 */
public record CalendarPlot(String title, Map<LocalDate, Long> days, LocalDate last, String csv) {

    private static final int WEEKS = 53;
    private static final int LEVELS = 4;
    private static final int CELL = 12;

    /** All squares of one size; {@code least} is the smallest count that has it. */
    public record Level(int level, long least, String path) {}

    public record Week(LocalDate monday, long count) {}

    public record Tick(int x, String label) {}

    public CalendarPlot {
        var begin = monday(last).minusWeeks(WEEKS - 1);
        var within = new TreeMap<LocalDate, Long>();
        days.forEach((day, count) -> {
            if (count > 0 && !day.isBefore(begin) && !day.isAfter(last)) {
                within.put(day, count);
            }
        });
        days = within;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate first() {
        return monday(last).minusWeeks(WEEKS - 1);
    }

    public boolean drawn() {
        return !days.isEmpty();
    }

    public int width() {
        return WEEKS * CELL;
    }

    public int height() {
        return 7 * CELL;
    }

    public String description() {
        var texts = Texts.of(PartsTexts.class);
        if (!drawn()) {
            return texts.noDay();
        }
        var most = days.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return texts.byDay(
                first(),
                last,
                days.values().stream().mapToLong(Long::longValue).sum(),
                days.size(),
                most.getKey(),
                most.getValue());
    }

    /** From the smallest to the largest. */
    public List<Level> levels() {
        return IntStream.rangeClosed(1, LEVELS)
                .mapToObj(level -> new Level(level, least(level), path(level)))
                .filter(level -> !level.path.isEmpty())
                .toList();
    }

    private String path(int level) {
        int size = 2 + 2 * level;
        int inset = (CELL - size) / 2;
        var path = new StringBuilder();
        days.forEach((day, count) -> {
            if (levelOf(count) == level) {
                long x = (day.toEpochDay() - first().toEpochDay()) / 7 * CELL + inset;
                int y = (day.getDayOfWeek().getValue() - 1) * CELL + inset;
                path.append("M%d %dh%dv%dh-%dz".formatted(x, y, size, size, size));
            }
        });
        return path.toString();
    }

    /** Square roots: one very busy day does not make all others alike. */
    private int levelOf(long count) {
        return (int) Math.clamp(Math.ceil(LEVELS * Math.sqrt((double) count / most())), 1, LEVELS);
    }

    private long least(int level) {
        return days.values().stream()
                .filter(count -> levelOf(count) == level)
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }

    private long most() {
        return days.values().stream().mapToLong(Long::longValue).max().orElse(1);
    }

    /** The first week that begins in a month, every second month. */
    public List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        for (int week = 1; week < WEEKS - 2; week++) {
            var monday = first().plusWeeks(week);
            boolean turned = monday.getMonthValue() != monday.minusWeeks(1).getMonthValue();
            if (turned && monday.getMonthValue() % 2 == 1) {
                ticks.add(new Tick(
                        week * CELL,
                        monday.getMonthValue() == 1 ? Integer.toString(monday.getYear()) : Formats.monthName(monday)));
            }
        }
        return ticks;
    }

    /** The latest week first; weeks in which nothing happened are left out. */
    public List<Week> table() {
        var weeks = new TreeMap<LocalDate, Long>();
        days.forEach((day, count) -> weeks.merge(monday(day), count, Long::sum));
        return weeks.descendingMap().entrySet().stream()
                .map(week -> new Week(week.getKey(), week.getValue()))
                .toList();
    }
}

package dev.stoa.people.desk;

import dev.stoa.people.desk.PersonQueries.SpanLine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A person's organisations as bars over the years, in units of a picture 1000 wide.
 *
 * @param bars left and width in units; ours are coloured otherwise and named in the table as well
 */
record Timeline(List<Bar> bars, List<Tick> ticks) {

    record Bar(long left, long width, boolean ours, String label) {}

    record Tick(long left, int year) {}

    static Timeline of(List<SpanLine> spans, LocalDate first, LocalDate today) {
        var from = LocalDate.of(first.getYear(), 1, 1);
        var to = today.plusDays(1);
        long days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        var bars = spans.stream()
                .map(span -> bar(span, from, to, days))
                .filter(bar -> bar.width() > 0)
                .toList();
        int every = to.getYear() - from.getYear() > 12 ? 2 : 1;
        return new Timeline(
                bars,
                IntStream.rangeClosed(from.getYear(), to.getYear())
                        .filter(year -> (year - from.getYear()) % every == 0)
                        .mapToObj(year ->
                                new Tick(1000 * ChronoUnit.DAYS.between(from, LocalDate.of(year, 1, 1)) / days, year))
                        .toList());
    }

    private static Bar bar(SpanLine span, LocalDate from, LocalDate to, long days) {
        var begin = span.from() == null || span.from().isBefore(from) ? from : span.from();
        var end = span.to() == null || span.to().isAfter(to) ? to : span.to();
        long left = 1000 * ChronoUnit.DAYS.between(from, begin) / days;
        return new Bar(left, 1000 * ChronoUnit.DAYS.between(from, end) / days - left, span.ours(), span.organisation());
    }
}

package dev.stoa.people.desk;

import dev.stoa.people.desk.PersonQueries.AccountLine;
import dev.stoa.people.desk.PersonQueries.AddressLine;
import dev.stoa.people.desk.PersonQueries.ClaimLine;
import dev.stoa.people.desk.PersonQueries.MonthLine;
import dev.stoa.people.desk.PersonQueries.SpanLine;
import dev.stoa.people.desk.PersonQueries.YearLine;
import dev.stoa.site.BarPlot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One person: accounts, addresses, employers, contributions, and what was decided.
 *
 * @param why why it is a bot, or null for a human
 * @param timeline null without an affiliation or a contribution
 */
record PersonPage(
        PersonLine person,
        boolean verdict,
        String why,
        List<AccountLine> accounts,
        List<AddressLine> addresses,
        List<ClaimLine> claims,
        List<SpanLine> spans,
        Timeline timeline,
        BarPlot activity,
        List<YearLine> years,
        List<DecisionLine> decisions,
        Reader reader) {

    static PersonPage of(
            Lookup.PersonRow row,
            PersonLine line,
            String why,
            PersonQueries queries,
            DecisionQueries trail,
            Reader reader,
            LocalDate today) {
        var months = queries.months(row.id());
        var spans = queries.spans(row.id());
        return new PersonPage(
                line,
                row.verdict() != null,
                why,
                queries.accounts(row.id()),
                queries.addresses(row.id(), reader),
                queries.claims(row.id()),
                spans,
                spans.isEmpty() || months.isEmpty()
                        ? null
                        : Timeline.of(spans, months.getFirst().month().atDay(1), today),
                plot(months, today),
                queries.years(row.id()),
                trail.of(row.id(), reader),
                reader);
    }

    private static BarPlot plot(List<MonthLine> months, LocalDate today) {
        var byMonth = months.stream().collect(Collectors.toMap(MonthLine::month, Function.identity()));
        var all = new ArrayList<BarPlot.Month>();
        if (!months.isEmpty()) {
            for (var month = months.getFirst().month();
                    !month.isAfter(YearMonth.from(today));
                    month = month.plusMonths(1)) {
                var line = byMonth.getOrDefault(month, new MonthLine(month, 0, 0));
                all.add(new BarPlot.Month(month, line.ours(), line.others()));
            }
        }
        return new BarPlot("Contributions by month", "As one of our people", "As community", all);
    }
}

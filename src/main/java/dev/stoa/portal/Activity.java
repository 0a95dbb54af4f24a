package dev.stoa.portal;

import dev.stoa.contribution.ContributionQueries.MonthOfWork;
import dev.stoa.site.BarPlot;
import dev.stoa.site.Texts;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plot of work by month: from the first month with work to this one, without gaps. */
final class Activity {

    private Activity() {}

    static BarPlot plot(String title, List<MonthOfWork> work, YearMonth now) {
        var texts = Texts.of(ProjectsTexts.class);
        if (work.isEmpty()) {
            return new BarPlot(title, texts.community(), texts.ourPeople(), List.of());
        }
        var known = work.stream().collect(Collectors.toMap(MonthOfWork::month, Function.identity()));
        var months = Stream.iterate(work.getFirst().month(), month -> !month.isAfter(now), month -> month.plusMonths(1))
                .map(month -> known.getOrDefault(month, new MonthOfWork(month, 0, 0)))
                .map(month -> new BarPlot.Month(month.month(), month.community(), month.ours()))
                .toList();
        return new BarPlot(title, texts.community(), texts.ourPeople(), months);
    }
}

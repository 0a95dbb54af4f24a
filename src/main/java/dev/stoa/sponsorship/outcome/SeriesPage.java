package dev.stoa.sponsorship.outcome;

import dev.stoa.site.Money;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The editions of one conference side by side: what each cost, what was expected of it, what came of it, whether to come back. Five
 * statements.
 *
 * @param href without the ending of the table
 * @param rows one for each goal of each sponsorship, the latest year first; a sponsorship without goals has one row
 * @param plots one for each goal that several years have
 */
public record SeriesPage(String name, String href, boolean sample, List<Row> rows, List<YearPlot> plots) {

    /** @param cost in euros; null where it is not known; @param each what one of it cost */
    public record Row(
            int year,
            String sponsorship,
            String title,
            String tier,
            Money agreed,
            Money cost,
            boolean paid,
            String goal,
            String unit,
            Integer expected,
            Integer actual,
            Money each,
            String again) {}

    /** A goal of a year, with its name without capitals. */
    private record Fact(int year, Goal goal) {}

    /** Null where this conference was never sponsored. */
    static SeriesPage of(String conference) {
        var all = Sponsorship.<Sponsorship>list(
                "from Sponsorship s join fetch s.edition e join fetch e.conference c where c.slug = ?1 and s.state in ?2"
                        + " order by e.startsOn desc, s.id",
                conference,
                SponsorshipState.PROMISED);
        if (all.isEmpty()) {
            return null;
        }
        var ids = all.stream().map(each -> each.id).toList();
        var goals = Goal.ofAll(ids).stream().collect(Collectors.groupingBy(goal -> goal.sponsorshipId));
        var costs = Cost.of(ids);
        Map<Long, Debrief> debriefs = Debrief.ofAll(ids).stream()
                .collect(Collectors.toMap(debrief -> debrief.sponsorshipId, Function.identity()));
        return new SeriesPage(
                all.getFirst().edition.conference.name,
                "/admin/outcomes/" + conference,
                all.stream().anyMatch(each -> each.sample),
                all.stream()
                        .flatMap(each ->
                                rows(each, goals.get(each.id), costs.get(each.id), debriefs.get(each.id)).stream())
                        .toList(),
                plots(all, goals));
    }

    private static List<Row> rows(Sponsorship sponsorship, List<Goal> goals, Cost cost, Debrief debrief) {
        return goals == null
                ? List.of(row(sponsorship, null, cost, debrief))
                : goals.stream()
                        .map(goal -> row(sponsorship, goal, cost, debrief))
                        .toList();
    }

    private static Row row(Sponsorship sponsorship, Goal goal, Cost cost, Debrief debrief) {
        return new Row(
                sponsorship.edition.startsOn.getYear(),
                OutcomePage.href(sponsorship.id),
                sponsorship.title(),
                sponsorship.tier,
                new Money(sponsorship.amount, Currency.getInstance(sponsorship.currency)),
                cost == null ? null : cost.money(),
                cost != null && cost.paid(),
                goal == null ? "" : goal.title,
                goal == null ? "" : goal.unit,
                goal == null ? null : goal.expected,
                goal == null ? null : goal.actual,
                cost == null || goal == null ? null : cost.each(goal.actual),
                debrief == null ? "" : debrief.again.toString());
    }

    private static List<YearPlot> plots(List<Sponsorship> all, Map<Long, List<Goal>> goals) {
        var facts = new LinkedHashMap<String, List<Fact>>();
        for (var sponsorship : all.reversed()) {
            for (var goal : goals.getOrDefault(sponsorship.id, List.of())) {
                facts.computeIfAbsent(
                                goal.title.toLowerCase(java.util.Locale.ROOT), name -> new java.util.ArrayList<>())
                        .add(new Fact(sponsorship.edition.startsOn.getYear(), goal));
            }
        }
        return facts.values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> new YearPlot(
                        same.getLast().goal.title,
                        same.stream()
                                .map(fact -> new YearPlot.Year(fact.year, fact.goal.expected, fact.goal.actual))
                                .toList()))
                .toList();
    }
}

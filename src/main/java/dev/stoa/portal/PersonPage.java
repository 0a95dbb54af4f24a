package dev.stoa.portal;

import dev.stoa.contribution.Dimension;
import dev.stoa.contribution.Kind;
import dev.stoa.contribution.PersonQueries.Profile;
import dev.stoa.contribution.PersonQueries.Span;
import dev.stoa.contribution.Scope;
import dev.stoa.contribution.TallyFilter;
import dev.stoa.contribution.TallyFilter.Bots;
import dev.stoa.contribution.TallyQueries;
import dev.stoa.contribution.TallyQueries.MonthOfKind;
import dev.stoa.site.CalendarPlot;
import dev.stoa.site.StackPlot;
import dev.stoa.site.Texts;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * One person: for whom and when, all contributions by month and kind, the projects. A bot has the same page, which says so.
 * Eight statements with those that found the person.
 */
record PersonPage(
        String handle,
        String name,
        String login,
        boolean bot,
        List<Span> organisations,
        long total,
        String rows,
        LocalDate first,
        LocalDate latest,
        Freshness freshness,
        StackPlot plot,
        CalendarPlot days,
        Map<Kind, Long> byKind,
        List<Line> projects,
        TallyFilter usual,
        String profile,
        List<TalkRow> talks) {

    private static final int PROJECTS = 100;

    /** Everything that somebody is credited with; bots too, as this one may be one. */
    static TallyFilter filter(String login) {
        return TallyFilter.ALL.withAccount(login).withBots(Bots.INCLUDE);
    }

    static PersonPage of(
            Profile profile,
            Scope scope,
            TallyQueries tallies,
            List<Span> organisations,
            List<TalkRow> talks,
            URI github,
            Freshness freshness,
            LocalDate today) {
        var usual = scope.filter().withBots(profile.bot() ? Bots.ONLY : Bots.EXCLUDE);
        var months = tallies.months(scope);
        var texts = Texts.of(PeopleTexts.class);
        return new PersonPage(
                profile.handle(),
                profile.name(),
                profile.login(),
                profile.bot(),
                organisations,
                Stacks.total(months),
                rows(usual),
                months.stream()
                        .map(MonthOfKind::first)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                months.stream().map(MonthOfKind::last).max(LocalDate::compareTo).orElse(null),
                freshness,
                Stacks.KIND.plot(
                        texts.plotByMonth(profile.name()),
                        months,
                        YearMonth.from(today),
                        month -> rows(usual.narrowed(Dimension.MONTH, month.toString()))),
                Days.of(
                        texts.plotByDay(profile.name()),
                        scope.with(usual),
                        months.isEmpty() ? null : months.getLast().month(),
                        tallies,
                        today),
                Stacks.byKind(months),
                tallies.projects(scope, PROJECTS).stream()
                        .map(top -> new Line(
                                top.name(), "/projects/" + top.key(), top.count(), rows(usual.withProject(top.key()))))
                        .toList(),
                usual,
                profile.login() == null ? null : github + place(profile.login()),
                talks);
    }

    private static String rows(TallyFilter filter) {
        return filter.at("/contributions/rows").toString();
    }

    public List<Line> kinds() {
        var texts = Texts.of(ContributionsTexts.class);
        return byKind.entrySet().stream()
                .map(one -> new Line(
                        texts.kind(one.getKey()), null, one.getValue(), rows(usual.withKinds(List.of(one.getKey())))))
                .toList();
    }

    /** Where this person's page is. */
    static String address(String handle) {
        return "/people/" + URLEncoder.encode(handle, StandardCharsets.UTF_8).replace("%7E", "~");
    }

    /** The same numbers as a question to the tallies. */
    public String tally() {
        return usual.at("/contributions").toString();
    }

    public String address() {
        return address(handle);
    }

    public Initials initials() {
        return Initials.of(name);
    }

    /** Where GitHub shows an account: the bot of a GitHub App under the name of the app. */
    private static String place(String login) {
        return login.endsWith("[bot]") ? "/apps/" + login.replace("[bot]", "") : "/" + login;
    }
}

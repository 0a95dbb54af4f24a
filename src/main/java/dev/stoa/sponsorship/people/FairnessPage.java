package dev.stoa.sponsorship.people;

import dev.stoa.site.Facet;
import dev.stoa.sponsorship.SponsorshipState;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Who went where in a year, and how often as what: so that it is not always the same. By the year in which the event begins; what was
 * called off, and journeys that were cancelled, do not count. Two statements.
 *
 * @param rows who went to the most events first
 * @param roles the heads of the columns
 */
public record FairnessPage(int year, List<Facet> years, List<Row> rows, List<String> roles, String csv) {

    private static final String FROM =
            " from Participation a join Sponsorship s on s.id = a.sponsorshipId join s.edition e"
                    + " where s.state <> ?1 and a.travel <> ?2";

    /** @param events how many different ones; @param counts one for each role */
    public record Row(String person, int events, List<Integer> counts, List<Where> where) {}

    public record Where(String title, String role, String href) {}

    /** One attendance with its event, as the database has it. */
    public record Fact(String person, Role role, long sponsorship, String name, int year) {
        String title() {
            return name.contains(Integer.toString(year)) ? name : name + " " + year;
        }
    }

    /** @param count how many people went anywhere */
    public record Year(Integer year, long count) {}

    /** @param typed a year as sent: anything, also null */
    static FairnessPage asked(String typed, int thisYear) {
        return of(typed != null && typed.matches("(19|20|21)\\d\\d") ? Integer.valueOf(typed) : null, thisYear);
    }

    private static FairnessPage of(Integer asked, int thisYear) {
        var years = Participation.find(
                        "select year(e.startsOn), count(distinct a.person)" + FROM
                                + " group by year(e.startsOn) order by year(e.startsOn) desc",
                        SponsorshipState.CANCELLED,
                        Travel.CANCELLED)
                .project(Year.class)
                .list();
        int year = asked != null
                ? asked
                : years.isEmpty() ? thisYear : years.getFirst().year();
        return new FairnessPage(
                year,
                years.stream()
                        .map(each -> new Facet(
                                each.year().toString(),
                                each.count(),
                                "/admin/attendance?year=" + each.year(),
                                each.year() == year))
                        .toList(),
                rows(facts(year)),
                Arrays.stream(Role.values()).map(Role::toString).toList(),
                "/admin/attendance.csv?year=" + year);
    }

    /** By person, then in the order of the calendar. */
    static List<Fact> facts(int year) {
        return Participation.find(
                        "select a.person, a.role, s.id, e.name, year(e.startsOn)" + FROM
                                + " and year(e.startsOn) = ?3 order by a.person, e.startsOn, s.id, a.role",
                        SponsorshipState.CANCELLED,
                        Travel.CANCELLED,
                        year)
                .project(Fact.class)
                .list();
    }

    static List<Row> rows(List<Fact> facts) {
        var byPerson = new TreeMap<String, List<Fact>>();
        facts.forEach(fact -> byPerson.computeIfAbsent(fact.person(), person -> new java.util.ArrayList<>())
                .add(fact));
        return byPerson.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .sorted((a, b) -> Integer.compare(b.events(), a.events()))
                .toList();
    }

    private static Row row(String person, List<Fact> facts) {
        return new Row(
                person,
                (int) facts.stream().mapToLong(Fact::sponsorship).distinct().count(),
                Arrays.stream(Role.values())
                        .map(role -> (int) facts.stream()
                                .filter(fact -> fact.role() == role)
                                .count())
                        .toList(),
                facts.stream()
                        .map(fact ->
                                new Where(fact.title(), fact.role().toString(), PeoplePage.href(fact.sponsorship())))
                        .toList());
    }
}

package dev.stoa.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;

/**
 * The public tallies. The rule of counting: each contribution once, with its author's organisation; but where people are
 * asked for, by group or by filter, once for each person credited. So the sum over organisations is the total over kinds,
 * and the sum over people is the total of credits.
 */
@ApplicationScoped
public class TallyQueries {

    /** No answer has more rows. */
    public static final int MOST_ROWS = 100_000;

    /** Work of one kind in one month (UTC), by the company's people or by others; the first and the last day of it. */
    public record MonthOfKind(YearMonth month, Kind kind, boolean ours, long count, LocalDate first, LocalDate last) {}

    /** Somebody or something with the most of it. The key is what filters take: handle, slug or name. */
    public record Top(String key, String name, long count) {}

    @Inject
    Session session;

    /**
     * @param limit rows a page, at most {@value #MOST_ROWS}
     * @param page counts from 1
     */
    public Tally tally(Scope scope, List<Dimension> by, int limit, int page) {
        var rows = scope.bindDays(session.createNativeQuery(sql(scope, by), Object[].class))
                .setParameter("limit", limit)
                .setParameter("offset", (page - 1L) * limit)
                .list();
        int values = by.size();
        var found = rows.stream()
                .filter(row -> row[values] != null)
                .map(row -> new Tally.Row(
                        Arrays.stream(row, 0, values).map(String.class::cast).toList(), number(row[values])))
                .toList();
        return new Tally(by, found, number(rows.getFirst()[values + 1]), number(rows.getFirst()[values + 2]));
    }

    /** The sums stand in a row of their own, so that they are told also where there is no group, or none on this page. */
    private static String sql(Scope scope, List<Dimension> by) {
        var keys = by.stream().map(one -> one.key + " as " + one.word()).collect(Collectors.joining(", "));
        var places =
                IntStream.rangeClosed(1, by.size()).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        var values = by.stream().map(one -> one.value + " as v" + one.word()).collect(Collectors.joining(", "));
        var order = by.stream().map(one -> "v" + one.word() + " nulls last").collect(Collectors.joining(", "));
        var joins = by.stream().map(one -> one.join).collect(Collectors.joining(" "));
        boolean people = by.contains(Dimension.ACCOUNT);
        return """
                with g as materialized (
                  select %s, sum(a.%s) as n from %s a where %s group by %s having sum(a.%s) > 0)%s,
                named as (select %s, g.n from g %s order by %s limit :limit offset :offset)
                select named.*, t.total, t.groups
                from (select coalesce(sum(n), 0) as total, count(*) as groups from g) t left join named on true order by %s
                """.formatted(
                        keys,
                        counted(scope.ofPeople() || people),
                        scope.source(by),
                        scope.onDays(),
                        places,
                        counted(scope.ofPeople() || people),
                        people
                                ? ", who as materialized (select id, handle from public_person where id in (select account from g))"
                                : "",
                        values,
                        joins,
                        order,
                        order);
    }

    private static String counted(boolean people) {
        return people ? "credits" : "contributions";
    }

    /** By month, kind and side, oldest first; what did not happen is left out. */
    public List<MonthOfKind> months(Scope scope) {
        var sql = """
                select date_trunc('month', a.day)::date, a.kind, a.ours, sum(a.%s), min(a.day), max(a.day)
                from %s a where a.%1$s > 0 and %s group by 1, 2, 3 order by 1, 2, 3
                """.formatted(counted(scope.ofPeople()), scope.source(List.of(Dimension.MONTH)), scope.onDays());
        return scope.bindDays(session.createNativeQuery(sql, Object[].class)).list().stream()
                .map(row -> new MonthOfKind(
                        YearMonth.from((LocalDate) row[0]),
                        Kind.valueOf((String) row[1]),
                        (Boolean) row[2],
                        number(row[3]),
                        (LocalDate) row[4],
                        (LocalDate) row[5]))
                .toList();
    }

    /** How many rows the scope has. */
    public long count(Scope scope) {
        var sql = "select coalesce(sum(a.%s), 0) from %s a where %s"
                .formatted(counted(scope.ofPeople()), scope.source(List.of()), scope.onDays());
        return number(
                scope.bindDays(session.createNativeQuery(sql, Object.class)).getSingleResult());
    }

    /** The projects with the most, most first. */
    public List<Top> projects(Scope scope, int limit) {
        return top(
                scope,
                counted(scope.ofPeople()),
                scope.source(List.of(Dimension.REPOSITORY)),
                "a.project_id",
                "t.slug, t.name",
                "join project t on t.id = g.key",
                limit);
    }

    /** The organisations with the most; what belongs to none is left out. */
    public List<Top> organisations(Scope scope, int limit) {
        return top(
                scope,
                counted(scope.ofPeople()),
                scope.source(List.of()),
                "a.organisation_id",
                "t.called, t.name",
                "join public_organisation t on t.id = g.key",
                limit);
    }

    /** All work of ever by person, which is kept as sums. */
    private static final String EVERYBODY = """
            (select e.*, p.hidden_at is not null as hidden from public_work_of_ever e join person p on p.id = e.person_id)""";

    /** The people with the most credits. */
    public List<Top> people(Scope scope, int limit) {
        var filter = scope.filter();
        boolean everybody = filter.kinds().equals(Kind.WORK)
                && filter.from() == null
                && filter.to() == null
                && filter.account() == null;
        return top(
                everybody ? scope.with(filter.withKinds(List.of())) : scope,
                counted(true),
                everybody ? EVERYBODY : scope.source(List.of(Dimension.ACCOUNT)),
                "case when not a.hidden then a.person_id end",
                "t.handle, t.name",
                "join public_person t on t.id = g.key",
                limit);
    }

    /** Joined with names only after the cut: as many are looked up as are shown. */
    private List<Top> top(
            Scope scope, String counted, String source, String key, String columns, String join, int limit) {
        var sql = """
                with g as materialized (
                  select key, n from (
                    select %s as key, sum(a.%s) as n from %s a where %s group by 1 having sum(a.%2$s) > 0) sums
                  where key is not null order by n desc, key limit :limit)
                select %s, g.n from g %s order by g.n desc, g.key
                """.formatted(key, counted, source, scope.onDays(), columns, join);
        return scope
                .bindDays(session.createNativeQuery(sql, Object[].class))
                .setParameter("limit", limit)
                .list()
                .stream()
                .map(row -> new Top((String) row[0], (String) row[1], number(row[2])))
                .toList();
    }

    static long number(Object value) {
        return ((Number) value).longValue();
    }
}

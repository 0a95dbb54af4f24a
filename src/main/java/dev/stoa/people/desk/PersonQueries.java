package dev.stoa.people.desk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hibernate.Session;

/** All about one person. */
@Singleton
class PersonQueries {

    /** A GitHub account; former logins separated by commas, or null. */
    record AccountLine(long id, String login, String type, String formerLogins, long contributions) {}

    /** An e-mail address, as who looks may see it, and how it came to this person. */
    record AddressLine(String email, String name, String linkedBy, long contributions) {}

    /** What somebody said of this person's employer, with what it takes to change it. */
    record ClaimLine(
            long id, int version, String organisation, String slug, LocalDate from, LocalDate to, String source) {}

    /** What follows: the organisation of these days. Null days: from ever, until further notice. */
    record SpanLine(String organisation, String slug, boolean ours, LocalDate from, LocalDate to, String source) {}

    record MonthLine(YearMonth month, long others, long ours) {}

    record YearLine(int year, String organisation, long contributions) {}

    @Inject
    Session session;

    List<AccountLine> accounts(long person) {
        return rows("""
                        select a.id, a.login, a.type,
                          (select string_agg(l.login, ', ' order by l.login) from account_login l where l.account_id = a.id and l.login <> a.login),
                          (select coalesce(sum(d.credits), 0) from activity_day d where d.account_id = a.id)
                        from account a where a.person_id = :person order by a.trust desc, a.id""", person).stream()
                .map(row -> new AccountLine(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).longValue()))
                .toList();
    }

    List<AddressLine> addresses(long person, Reader reader) {
        return rows("""
                        select i.email, i.name, i.linked_by,
                          (select coalesce(sum(d.credits), 0) from activity_day d where d.identity_id = i.id) as n
                        from commit_identity i where i.person_id = :person order by n desc, i.email""", person).stream()
                .map(row -> new AddressLine(
                        reader.address((String) row[0]),
                        shown((String) row[1]),
                        (String) row[2],
                        ((Number) row[3]).longValue()))
                .toList();
    }

    List<ClaimLine> claims(long person) {
        return rows("""
                        select f.id, f.version, o.name, o.slug, f.from_day, f.to_day, f.source
                        from affiliation f join organisation o on o.id = f.organisation_id
                        where f.person_id = :person order by f.from_day nulls first, f.id""", person).stream()
                .map(row -> new ClaimLine(
                        (Long) row[0],
                        (Integer) row[1],
                        (String) row[2],
                        (String) row[3],
                        (LocalDate) row[4],
                        (LocalDate) row[5],
                        (String) row[6]))
                .toList();
    }

    List<SpanLine> spans(long person) {
        return rows("""
                        select o.name, o.slug, o.ours, nullif(s.from_day, '-infinity'), nullif(s.to_day, 'infinity'), s.source
                        from affiliation_span s join organisation o on o.id = s.organisation_id
                        where s.person_id = :person order by s.from_day""", person).stream()
                .map(row -> new SpanLine(
                        (String) row[0],
                        (String) row[1],
                        (Boolean) row[2],
                        (LocalDate) row[3],
                        (LocalDate) row[4],
                        (String) row[5]))
                .toList();
    }

    /** Oldest first; months without anything are left out. */
    List<MonthLine> months(long person) {
        return rows(ACTIVITY + """
                        select cast(date_trunc('month', day) as date), coalesce(sum(credits) filter (where not ours), 0),
                               coalesce(sum(credits) filter (where ours), 0)
                        from mine group by 1 order by 1""", person).stream()
                .map(row -> new MonthLine(
                        YearMonth.from((LocalDate) row[0]),
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).longValue()))
                .toList();
    }

    List<YearLine> years(long person) {
        return rows(ACTIVITY + """
                        select cast(extract(year from day) as int), coalesce(organisation, 'No organisation'), sum(credits)
                        from mine group by 1, 2 order by 1 desc, 3 desc""", person).stream()
                .map(row -> new YearLine((Integer) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    private static final String ACTIVITY = """
            with work as (
              select d.day, d.credits from activity_day d join account a on a.id = d.account_id where a.person_id = :person
              union all
              select d.day, d.credits from activity_day d join commit_identity i on i.id = d.identity_id where i.person_id = :person),
            mine as (
              select w.day, w.credits, o.name as organisation, coalesce(o.ours, false) as ours from work w
              left join affiliation_span s on s.person_id = :person and s.from_day <= w.day and w.day < s.to_day
              left join organisation o on o.id = s.organisation_id)
            """;

    private List<Object[]> rows(String sql, long person) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("person", person)
                .list();
    }

    /** People put an address where git wants their name. */
    private static String shown(String name) {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at) + "…";
    }
}

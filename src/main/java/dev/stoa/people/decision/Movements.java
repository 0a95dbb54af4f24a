package dev.stoa.people.decision;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/**
 * Which contributions count for whom, compared between a state that was written down and the database as it is: of the
 * persons meant only. All kinds of contributions count, in public and in private repositories.
 */
final class Movements {

    private static final String STATE = """
            select cast(jsonb_build_object(
              'who', (select coalesce(jsonb_agg(w), '[]') from (
                select a.id as account_id, null as identity_id, p.id as person_id, p.bot from account a join person p on p.id = a.person_id
                where p.id = any(:meant)
                union all
                select null, i.id, p.id, p.bot from commit_identity i join person p on p.id = i.person_id where p.id = any(:meant)) w),
              'spans', (select coalesce(jsonb_agg(s), '[]') from (
                select s.person_id, s.from_day, s.to_day, o.name as organisation, o.ours
                from affiliation_span s join organisation o on o.id = s.organisation_id where s.person_id = any(:meant)) s),
              'persons', (select coalesce(jsonb_agg(n), '[]') from (
                select id as person_id, name, login from named_person where id = any(:meant)) n)) as text)""";

    private static final String BETWEEN = """
            with who as (
              select * from jsonb_to_recordset(cast(:then as jsonb) -> 'who')
                as w(account_id bigint, identity_id bigint, person_id bigint, bot boolean)),
            span as (
              select * from jsonb_to_recordset(cast(:then as jsonb) -> 'spans')
                as s(person_id bigint, from_day date, to_day date, organisation text, ours boolean)),
            named as (
              select * from jsonb_to_recordset(cast(:then as jsonb) -> 'persons') as n(person_id bigint, name text, login text)),
            moved as (
              select p.id as was_person, p.bot as was_bot, o.name as was_organisation, coalesce(o.ours, false) as was_ours,
                     w.person_id, w.bot, s.organisation, coalesce(s.ours, false) as ours,
                     sum(d.contributions) as contributions, sum(d.credits) as credits, min(d.day) as first_day, max(d.day) as last_day
              from who w
              cross join lateral (
                select day, contributions, credits from activity_day where account_id = w.account_id
                union all
                select day, contributions, credits from activity_day where identity_id = w.identity_id) d
              left join account a on a.id = w.account_id
              left join commit_identity i on i.id = w.identity_id
              join person p on p.id = coalesce(a.person_id, i.person_id)
              left join affiliation_span z on z.person_id = p.id and z.from_day <= d.day and d.day < z.to_day
              left join organisation o on o.id = z.organisation_id
              left join span s on s.person_id = w.person_id and s.from_day <= d.day and d.day < s.to_day
              group by 1, 2, 3, 4, 5, 6, 7, 8)
            select m.was_person, m.was_bot, m.was_organisation, m.was_ours, m.person_id, m.bot, m.organisation, m.ours,
                   m.contributions, m.credits, m.first_day, m.last_day, n.name, n.login
            from moved m left join named n on n.person_id = m.person_id order by m.credits desc, m.was_person""";

    /** What counts for one person in one way before, and in one way after. Days are UTC. */
    record Movement(
            long wasPerson,
            Side was,
            long person,
            Side becomes,
            long contributions,
            long credits,
            LocalDate first,
            LocalDate last,
            String name,
            String login) {}

    /** How something counts: for which organisation (null for none), as ours or the community's, of a bot or a human. */
    record Side(boolean bot, String organisation, boolean ours) {}

    private Movements() {}

    /** The state of these persons now, as text. */
    static String state(Session session, Long[] meant) {
        return session.createNativeQuery(STATE, String.class)
                .setParameter("meant", meant)
                .getSingleResult();
    }

    /** From the database as it is now to that state; what stays the same is in it too. */
    static List<Movement> between(Session session, String then) {
        return session.createNativeQuery(BETWEEN, Object[].class).setParameter("then", then).list().stream()
                .map(row -> new Movement(
                        (Long) row[0],
                        new Side((Boolean) row[1], (String) row[2], (Boolean) row[3]),
                        (Long) row[4],
                        new Side((Boolean) row[5], (String) row[6], (Boolean) row[7]),
                        ((Number) row[8]).longValue(),
                        ((Number) row[9]).longValue(),
                        (LocalDate) row[10],
                        (LocalDate) row[11],
                        (String) row[12],
                        (String) row[13]))
                .toList();
    }
}

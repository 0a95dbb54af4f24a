package dev.stoa.contribution.health;

import dev.stoa.contribution.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;

/**
 * Counts a {@link Funnel}, of all repositories or of some, in one statement that reads their days once. Bots and users that GitHub
 * has deleted are left out; who asked not to be shown is counted, for a count names nobody. A person with several accounts is
 * one. Who belongs to the company is asked of the day on which a person came: so each stands on one side at every step.
 */
@ApplicationScoped
public class Funnels {

    /** Keys are few against days: days are added up before it is asked whose they are. */
    private static final String STEPS = """
            with own as materialized (
              select repository_id from (select *, id as repository_id from public_repository) a where %s),
            by_key as (
              select account_id, identity_id,
                min(day) filter (where kind not in ('COMMIT', 'RELEASE', 'PULL_REQUEST_MERGED')) as came,
                min(day) filter (where kind = 'PULL_REQUEST_OPENED') as opened,
                min(day) filter (where kind = 'PULL_REQUEST_MERGED') as merged,
                min(day) filter (where kind <> 'PULL_REQUEST_MERGED') as first,
                max(day) filter (where kind <> 'PULL_REQUEST_MERGED') as latest
              from activity_day
              where repository_id in (select repository_id from own) and (is_work(kind) or kind = 'PULL_REQUEST_MERGED')
              group by 1, 2),
            by_person as (
              select p.id, min(k.came) as came, min(k.opened) as opened, min(k.merged) as merged,
                coalesce(min(k.came), min(k.first)) as first, max(k.latest) as latest
              from by_key k
              left join account a on a.id = k.account_id
              left join commit_identity i on i.id = k.identity_id
              join person p on p.id = coalesce(a.person_id, i.person_id) and not p.bot
              group by 1),
            step as (
              select p.*, coalesce(o.ours, false) as ours, opened is not null and merged is not null as had_merged,
                opened is not null and merged is not null and month_of(latest) > month_of(merged) as returned
              from by_person p
              left join affiliation_span s on s.person_id = p.id and s.from_day <= p.first and p.first < s.to_day
              left join organisation o on o.id = s.organisation_id
              where p.first >= :since)
            select ours, count(came), count(opened), count(*) filter (where had_merged), count(*) filter (where returned),
              count(*) filter (where returned and exists (
                select from account a
                join contribution c on c.account_id = a.id and c.kind = 'REVIEW' and not c.removed and c.occurred_at >= :recent
                join pull_request q on q.repository_id = c.repository_id and q.number = c.subject
                left join account author on author.id = q.author_id
                where a.person_id = step.id and author.person_id is distinct from step.id
                  and c.repository_id in (select repository_id from own))),
              count(*) filter (where came is null)
            from step group by 1""";

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private static final int YEAR = 12;

    @Inject
    Session session;

    @Inject
    Clock clock;

    /** @param lastYear only people who came in the last twelve months (UTC), this one included; else all */
    public Funnel of(Scope scope, boolean lastYear) {
        var now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        var rows = scope.bindNames(session.createNativeQuery(STEPS.formatted(scope.onRepositories()), Object[].class))
                .setParameter("since", lastYear ? now.minusMonths(YEAR - 1).atDay(1) : EVER)
                .setParameter(
                        "recent",
                        clock.instant()
                                .atOffset(ZoneOffset.UTC)
                                .minusMonths(YEAR)
                                .toInstant())
                .list();
        return new Funnel(rows.stream()
                .map(row -> new Funnel.Side(
                        (Boolean) row[0],
                        List.of(number(row[1]), number(row[2]), number(row[3]), number(row[4]), number(row[5])),
                        number(row[6])))
                .toList());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}

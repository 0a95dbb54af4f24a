package dev.stoa.contribution.health;

import dev.stoa.project.Lifecycle;
import dev.stoa.project.LifecycleEvidence;
import dev.stoa.project.LifecyclePolicy;
import dev.stoa.project.OpenProposals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/**
 * A step of the statistics: looks at every public project, and has the policy propose where it should stand. It decides
 * nothing, and running it again the same day changes nothing. It asks for days and for merging, which no sum has, and reads
 * the days once. Reads {@code activity_day}, {@code pull_request}, {@code issue}, {@code contribution}, {@code repository};
 * writes {@code lifecycle_proposal}.
 */
@ApplicationScoped
public class LifecycleProposals {

    private static final String EVIDENCE = """
            with here as (
              select p.id, p.slug, p.lifecycle, p.lifecycle_since, bool_and(r.archived) as archived
              from project p join public_repository r on r.project_id = p.id group by p.id),
            worked as materialized (
              select v.project_id, v.person_id, v.bot, bool_or(v.ours) as ours, bool_or(v.kind = 'RELEASE') as released,
                sum(v.contributions) filter (where v.kind = 'COMMIT') as commits,
                max(v.day) filter (where v.kind = 'COMMIT') as committed,
                sum(v.contributions) filter (where v.kind = 'COMMIT' and v.day > cast(:today as date) - :recent
                  and v.day > coalesce(h.lifecycle_since, '-infinity')) as recent,
                max(v.day) filter (where v.kind in ('REVIEW', 'REVIEW_COMMENT', 'PULL_REQUEST_COMMENT', 'ISSUE_COMMENT')) as answered
              from public_activity v join here h on h.id = v.project_id group by 1, 2, 3),
            maintainer as (
              select project_id, person_id from worked
              where person_id is not null and not bot and (ours or released or commits >= 10)
              union
              select r.project_id, a.person_id from public_repository r join account a on lower(a.login) = lower(r.owner)),
            committed as (
              select project_id, max(committed) as last, sum(recent) as recent from worked where not bot group by 1),
            answered as (
              select project_id, max(answered) as last from worked join maintainer using (project_id, person_id) group by 1),
            asked as (
              select project_id, repository_id, number, created_at, person_id from public_pull_request where closed_at is null and not bot
              union all
              select project_id, repository_id, number, created_at, person_id from public_issue where closed_at is null and not bot),
            waiting as (
              select i.project_id, count(*) as waiting, min(i.created_at at time zone 'UTC')::date as oldest from asked i
              where not exists (select from maintainer m where m.project_id = i.project_id and m.person_id = i.person_id)
                and not exists (
                  select from responses(i.repository_id, i.number, i.created_at, i.person_id) w
                  join maintainer m on m.project_id = i.project_id and m.person_id = w.person_id)
              group by 1)
            select h.id, h.slug, h.lifecycle, h.archived, c.last, coalesce(c.recent, 0), a.last, coalesce(w.waiting, 0), w.oldest
            from here h
            left join committed c on c.project_id = h.id
            left join answered a on a.project_id = h.id
            left join waiting w on w.project_id = h.id
            order by h.id""";

    @Inject
    Session session;

    @Inject
    LifecyclePolicy policy;

    @Inject
    OpenProposals proposals;

    /**
     * @param today in UTC
     * @return how many proposals were made, renewed or withdrawn
     */
    @Transactional
    public int run(LocalDate today) {
        return proposals.keep(evidence(today), today);
    }

    List<LifecycleEvidence> evidence(LocalDate today) {
        return session
                .createNativeQuery(EVIDENCE, Object[].class)
                .setParameter("today", today)
                .setParameter("recent", policy.recentDays())
                .list()
                .stream()
                .map(row -> new LifecycleEvidence(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        Lifecycle.valueOf((String) row[2]),
                        (Boolean) row[3],
                        (LocalDate) row[4],
                        ((Number) row[5]).longValue(),
                        (LocalDate) row[6],
                        ((Number) row[7]).longValue(),
                        (LocalDate) row[8]))
                .toList();
    }
}

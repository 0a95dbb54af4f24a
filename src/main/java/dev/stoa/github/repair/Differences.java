package dev.stoa.github.repair;

import dev.stoa.github.client.OwnerTotals.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Where GitHub's totals and ours differ. Compared are repositories that are followed, and of them what was read to its end;
 * what we hold is counted row by row, apart from forks, of which only GitHub's counter is shown.
 */
@ApplicationScoped
class Differences {

    private static final String HELD = """
            case k.kind
              when 'PULL_REQUESTS' then (select count(*) from pull_request x where x.repository_id = r.id)
              when 'ISSUES' then (select count(*) from issue x where x.repository_id = r.id and not x.deleted)
              when 'STARS' then (select count(*) from star x where x.repository_id = r.id and x.starred_at is not null)
              else r.forks end""";

    private static final String KEEP = """
            with compared as materialized (
              select r.id as repository_id, k.kind, k.told, cast(""" + HELD + """
             as int) as held
              from unnest(cast(:ids as bigint[]), cast(:pulls as int[]), cast(:issues as int[]), cast(:stars as int[]),
                  cast(:forks as int[])) as t(id, pulls, issues, stars, forks)
                join repository r on r.id = t.id
                cross join lateral (values ('PULL_REQUESTS', t.pulls), ('ISSUES', t.issues), ('STARS', t.stars), ('FORKS', t.forks))
                  as k(kind, told)
              where r.open_to_public and not r.fork and r.project_id is not null
                and (k.kind = 'FORKS' or exists (select from sync_part p
                       where p.repository_id = r.id and p.part = k.kind and p.complete_at is not null))),
            agreed as (
              update reconciliation d set repaired_at = :now from compared c
              where d.repository_id = c.repository_id and d.kind = c.kind and d.repaired_at is null and c.told = c.held)
            insert into reconciliation as d (repository_id, kind, at, told, held)
            select repository_id, kind, :now, told, held from compared where told <> held order by 1, 2
            on conflict (repository_id, kind) where repaired_at is null
              do update set told = excluded.told, held = excluded.held, nights = d.nights + 1
            returning repository_id, kind, nights, held > told""";

    private final Session session;

    Differences(Session session) {
        this.session = session;
    }

    /**
     * @param nights on which it was so, this one included
     * @param tooMany we hold more than GitHub counts
     */
    record Difference(long repository, String kind, int nights, boolean tooMany) {}

    /** Keeps what differs, and closes what does not any more; returns what differs. */
    @Transactional
    List<Difference> keep(List<Totals> totals, Instant now) {
        if (totals.isEmpty()) {
            return List.of();
        }
        return session
                .createNativeQuery(KEEP, Object[].class)
                .setParameter("ids", totals.stream().map(Totals::repository).toArray(Long[]::new))
                .setParameter("pulls", column(totals, Totals::pullRequests))
                .setParameter("issues", column(totals, Totals::issues))
                .setParameter("stars", column(totals, Totals::stars))
                .setParameter("forks", column(totals, Totals::forks))
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(row -> new Difference((Long) row[0], (String) row[1], (Integer) row[2], (Boolean) row[3]))
                .toList();
    }

    /** Closes those that a sync or a delivery has made good since, by what GitHub told then. */
    @Transactional
    void settle(Instant now) {
        session.createNativeMutationQuery("update reconciliation k set repaired_at = :now from repository r"
                        + " where r.id = k.repository_id and k.repaired_at is null and k.told = " + HELD)
                .setParameter("now", now)
                .executeUpdate();
    }

    @Transactional
    void compared(String owner, int repositories, int found, String failure, Instant now) {
        session.createNativeMutationQuery("""
                        insert into reconciliation_run (owner, at, repositories, differences, failure)
                        values (lower(:owner), :now, :repositories, :found, nullif(:failure, ''))
                        on conflict (owner) do update set at = excluded.at, repositories = excluded.repositories,
                          differences = excluded.differences, failure = excluded.failure""")
                .setParameter("owner", owner)
                .setParameter("now", now)
                .setParameter("repositories", repositories)
                .setParameter("found", found)
                .setParameter("failure", failure == null ? "" : failure)
                .executeUpdate();
    }

    private static Integer[] column(List<Totals> totals, Function<Totals, Integer> value) {
        return totals.stream().map(value).toArray(Integer[]::new);
    }
}

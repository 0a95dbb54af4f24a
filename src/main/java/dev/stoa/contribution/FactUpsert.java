package dev.stoa.contribution;

import dev.stoa.contribution.GitHubEvent.Commented;
import dev.stoa.contribution.GitHubEvent.Discussed;
import dev.stoa.contribution.GitHubEvent.Forked;
import dev.stoa.contribution.GitHubEvent.IssueChanged;
import dev.stoa.contribution.GitHubEvent.Reviewed;
import dev.stoa.contribution.GitHubEvent.Starred;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Contributions that happen once and never change: a review, a comment, a discussion, a fork. Deleted ones stay as removed
 * rows, and the comments of what was deleted go with it, whichever of the two is told first. A star may come and go; its own
 * row says how it stands.
 */
@Singleton
class FactUpsert {

    private static final String FACTS = """
            insert into contribution as c (repository_id, kind, source_key, account_id, occurred_at, subject, removed)
            select distinct on (repository, kind, source_key) repository, kind, source_key, account, occurred_at, subject,
                bool_or(removed or case
                    when kind = 'ISSUE_COMMENT' then exists (
                      select from issue i where i.repository_id = repository and i.number = subject and i.deleted)
                    when kind = 'DISCUSSION' then exists (
                      select from contribution d
                      where d.repository_id = repository and d.kind = 'DISCUSSION' and d.subject = r.subject and d.removed
                        and d.source_key like 'discussion %')
                    else false end) over (partition by repository, kind, source_key)
            from jsonb_to_recordset(?::jsonb) as r(repository bigint, kind text, source_key text, account bigint,
                occurred_at timestamptz, subject bigint, removed boolean)
            order by repository, kind, source_key, occurred_at, account nulls last
            on conflict (repository_id, kind, source_key, credit) do update set
              account_id = coalesce(c.account_id, excluded.account_id), removed = c.removed or excluded.removed
            where excluded.removed and not c.removed or c.account_id is null and excluded.account_id is not null""";

    /** Deleting is rare: all comments of the repository may be looked at. */
    private static final String EMPTIED = """
            update contribution c set removed = true
            from (select distinct repository, kind, subject
                  from jsonb_to_recordset(?::jsonb) as r(repository bigint, kind text, subject bigint)) as r
            where c.repository_id = r.repository and c.kind = r.kind and c.subject = r.subject and not c.removed""";

    private static final String STARS = """
            insert into star as t (repository_id, account_id, starred_at, as_of)
            select distinct on (repository, account) repository, account, starred_at, as_of
            from jsonb_to_recordset(?::jsonb) as r(repository bigint, account bigint, starred_at timestamptz,
                as_of timestamptz)
            order by repository, account, as_of desc, starred_at nulls first
            on conflict (repository_id, account_id) do update set starred_at = excluded.starred_at, as_of = excluded.as_of
            where (excluded.as_of, excluded.starred_at is null) > (t.as_of, t.starred_at is null)""";

    private static final String STAR_CONTRIBUTIONS = """
            with told as (
              select s.* from star s join (select distinct repository, account from jsonb_to_recordset(?::jsonb)
                as r(repository bigint, account bigint)) as r on s.repository_id = repository and s.account_id = account),
            undone as (
              delete from contribution c using told t
              where c.repository_id = t.repository_id and c.kind = 'STAR' and c.source_key = t.account_id::text
                and t.starred_at is null)
            insert into contribution as c (repository_id, kind, source_key, account_id, occurred_at)
            select repository_id, 'STAR', account_id::text, account_id, starred_at from told
            where starred_at is not null order by 1, 3
            on conflict (repository_id, kind, source_key, credit) do update set occurred_at = excluded.occurred_at
            where c.occurred_at <> excluded.occurred_at""";

    private final Rows rows;

    FactUpsert(Rows rows) {
        this.rows = rows;
    }

    int write(List<GitHubEvent> events) {
        List<Fact> facts =
                events.stream().map(Fact::of).filter(Objects::nonNull).toList();
        List<StarRow> stars = Batch.of(events, Starred.class).stream()
                .filter(star -> star.by() != null)
                .map(star -> new StarRow(star.repository(), star.by().id(), star.starredAt(), star.asOf()))
                .toList();
        int changed = rows.write(STARS, stars);
        return rows.write(FACTS, facts)
                + rows.write(EMPTIED, Thread.deleted(events))
                + (changed == 0 ? 0 : changed + rows.write(STAR_CONTRIBUTIONS, stars));
    }

    /** An issue or a discussion, and the kind of the comments in it. */
    record Thread(long repository, Kind kind, long subject) {

        static List<Thread> deleted(List<GitHubEvent> events) {
            return Stream.concat(
                            Batch.of(events, IssueChanged.class).stream()
                                    .filter(IssueChanged::deleted)
                                    .map(e -> new Thread(e.repository(), Kind.ISSUE_COMMENT, e.number())),
                            Batch.of(events, Discussed.class).stream()
                                    .filter(Discussed::deleted)
                                    .map(e -> new Thread(e.repository(), Kind.DISCUSSION, e.number())))
                    .toList();
        }
    }

    record StarRow(long repository, long account, Instant starredAt, Instant asOf) {}

    record Fact(
            long repository,
            Kind kind,
            String sourceKey,
            Long account,
            Instant occurredAt,
            Long subject,
            boolean removed) {

        static Fact of(GitHubEvent event) {
            return switch (event) {
                case Reviewed e -> of(e, Kind.REVIEW, e.id(), e.by(), e.submittedAt(), e.number(), false);
                case Commented e -> of(e, e.kind(), e.id(), e.by(), e.createdAt(), e.number(), e.deleted());
                case Discussed e -> discussion(e);
                case Forked e -> of(e, Kind.FORK, e.fork(), e.by(), e.forkedAt(), null, false);
                default -> null;
            };
        }

        /** Its number may be a comment's number, too. */
        private static Fact discussion(Discussed e) {
            return new Fact(
                    e.repository(),
                    Kind.DISCUSSION,
                    "discussion " + e.id(),
                    Batch.id(e.by()),
                    e.createdAt(),
                    e.number(),
                    e.deleted());
        }

        private static Fact of(
                GitHubEvent event, Kind kind, long id, Actor by, Instant at, Long subject, boolean removed) {
            return new Fact(event.repository(), kind, Long.toString(id), Batch.id(by), at, subject, removed);
        }
    }
}

package dev.stoa.contribution;

import dev.stoa.contribution.GitHubEvent.PullRequestChanged;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Pull requests, and the contributions that follow from their state: opened, merged, closed, all credited to the author. A
 * reopened one loses its closing.
 */
@Singleton
class PullRequestUpsert {

    private static final String PULL_REQUESTS = """
            insert into pull_request as t (id, repository_id, number, title, author_id, draft, base_ref, labels, created_at,
                merged_at, closed_at, as_of, rank, digest)
            select distinct on (id) id, repository, number, title, author, draft, base_ref,
                array(select jsonb_array_elements_text(labels)), created_at, merged_at, closed_at, as_of, rank, md5(r::text)
            from jsonb_to_recordset(?::jsonb) as r(repository bigint, id bigint, number bigint, title text, author bigint,
                draft boolean, base_ref text, labels jsonb, created_at timestamptz, merged_at timestamptz,
                closed_at timestamptz, as_of timestamptz, rank smallint)
            order by id, as_of desc, rank desc, md5(r::text) desc
            on conflict (id) do update set
                repository_id = excluded.repository_id, number = excluded.number, title = excluded.title,
                author_id = excluded.author_id, draft = excluded.draft, base_ref = excluded.base_ref,
                labels = excluded.labels, created_at = excluded.created_at, merged_at = excluded.merged_at,
                closed_at = excluded.closed_at, as_of = excluded.as_of, rank = excluded.rank, digest = excluded.digest
            where (excluded.as_of, excluded.rank, excluded.digest) > (t.as_of, t.rank, t.digest)""";

    private static final String CONTRIBUTIONS = """
            with told as (
              select p.* from pull_request p
              where id in (select id from jsonb_to_recordset(?::jsonb) as r(id bigint))),
            wanted as (
              select repository_id, 'PULL_REQUEST_OPENED' as kind, id::text as source_key, author_id, created_at as at, number
              from told
              union all
              select repository_id, 'PULL_REQUEST_MERGED', id::text, author_id, merged_at, number from told
              where merged_at is not null
              union all
              select repository_id, 'PULL_REQUEST_CLOSED', id::text, author_id, closed_at, number from told
              where closed_at is not null),
            untrue as (
              select repository_id, 'PULL_REQUEST_CLOSED' as kind, id::text as source_key from told where closed_at is null
              union all
              select repository_id, 'PULL_REQUEST_MERGED', id::text from told where merged_at is null),
            undone as (
              delete from contribution c using untrue u
              where c.repository_id = u.repository_id and c.kind = u.kind and c.source_key = u.source_key)
            insert into contribution as c (repository_id, kind, source_key, account_id, occurred_at, subject)
            select repository_id, kind, source_key, author_id, at, number from wanted order by 1, 2, 3
            on conflict (repository_id, kind, source_key, credit) do update set
              account_id = excluded.account_id, occurred_at = excluded.occurred_at, subject = excluded.subject
            where (c.account_id, c.occurred_at, c.subject)
              is distinct from (excluded.account_id, excluded.occurred_at, excluded.subject)""";

    private final Rows rows;

    PullRequestUpsert(Rows rows) {
        this.rows = rows;
    }

    int write(List<GitHubEvent> events) {
        List<Row> told = Batch.of(events, PullRequestChanged.class, Row::of);
        int changed = rows.write(PULL_REQUESTS, told);
        return changed == 0 ? 0 : changed + rows.write(CONTRIBUTIONS, told);
    }

    /** @param rank of two payloads of one second, merged beats closed beats open */
    record Row(
            long repository,
            long id,
            long number,
            String title,
            Long author,
            boolean draft,
            String baseRef,
            List<String> labels,
            Instant createdAt,
            Instant mergedAt,
            Instant closedAt,
            Instant asOf,
            int rank) {

        static Row of(PullRequestChanged e) {
            int rank = e.mergedAt() != null ? 2 : e.closedAt() != null ? 1 : 0;
            return new Row(
                    e.repository(),
                    e.id(),
                    e.number(),
                    e.title(),
                    Batch.id(e.author()),
                    e.draft(),
                    e.baseRef(),
                    e.labels(),
                    e.createdAt(),
                    e.mergedAt(),
                    e.closedAt(),
                    e.asOf(),
                    rank);
        }
    }
}

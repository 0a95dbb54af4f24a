package dev.stoa.contribution;

import dev.stoa.contribution.GitHubEvent.IssueChanged;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Issues, and the contributions that follow from their state: opened and closed, both credited to the author. */
@Singleton
class IssueUpsert {

    private static final String ISSUES = """
            insert into issue as t (id, repository_id, number, title, author_id, labels, created_at, closed_at, deleted,
                as_of, rank, digest)
            select distinct on (id) id, repository, number, title, author,
                array(select jsonb_array_elements_text(labels)), created_at, closed_at, deleted, as_of, rank, md5(r::text)
            from jsonb_to_recordset(?::jsonb) as r(repository bigint, id bigint, number bigint, title text, author bigint,
                labels jsonb, created_at timestamptz, closed_at timestamptz, deleted boolean, as_of timestamptz,
                rank smallint)
            order by id, as_of desc, rank desc, md5(r::text) desc
            on conflict (id) do update set
                repository_id = excluded.repository_id, number = excluded.number, title = excluded.title,
                author_id = excluded.author_id, labels = excluded.labels, created_at = excluded.created_at,
                closed_at = excluded.closed_at, deleted = excluded.deleted, as_of = excluded.as_of,
                rank = excluded.rank, digest = excluded.digest
            where (excluded.as_of, excluded.rank, excluded.digest) > (t.as_of, t.rank, t.digest)""";

    private static final String CONTRIBUTIONS = """
            with told as (
              select i.* from issue i where id in (select id from jsonb_to_recordset(?::jsonb) as r(id bigint))),
            wanted as (
              select repository_id, 'ISSUE_OPENED' as kind, id::text as source_key, author_id, created_at as at, number
              from told where not deleted
              union all
              select repository_id, 'ISSUE_CLOSED', id::text, author_id, closed_at, number from told
              where not deleted and closed_at is not null),
            untrue as (
              select repository_id, 'ISSUE_CLOSED' as kind, id::text as source_key from told
              where closed_at is null or deleted
              union all
              select repository_id, 'ISSUE_OPENED', id::text from told where deleted),
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

    IssueUpsert(Rows rows) {
        this.rows = rows;
    }

    int write(List<GitHubEvent> events) {
        List<Row> told = Batch.of(events, IssueChanged.class, Row::of);
        int changed = rows.write(ISSUES, told);
        return changed == 0 ? 0 : changed + rows.write(CONTRIBUTIONS, told);
    }

    /** @param rank of two payloads of one second, deleted beats closed beats open */
    record Row(
            long repository,
            long id,
            long number,
            String title,
            Long author,
            List<String> labels,
            Instant createdAt,
            Instant closedAt,
            boolean deleted,
            Instant asOf,
            int rank) {

        static Row of(IssueChanged e) {
            int rank = e.deleted() ? 2 : e.closedAt() != null ? 1 : 0;
            return new Row(
                    e.repository(),
                    e.id(),
                    e.number(),
                    e.title(),
                    Batch.id(e.author()),
                    e.labels(),
                    e.createdAt(),
                    e.closedAt(),
                    e.deleted(),
                    e.asOf(),
                    rank);
        }
    }
}

package dev.stoa.contribution;

import dev.stoa.contribution.GitHubEvent.ListRead;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What whole lists do not have any more: stars that were taken back and issues that were deleted or transferred without our
 * hearing of it. Their rows stay as those of a delivery that told it, at the time that they had, so that whatever GitHub tells
 * of them later stands.
 */
@Singleton
class ListedUpsert {

    private static final String STARS = """
            with told as (select * from jsonb_to_recordset(?::jsonb) as r(repository bigint, ids jsonb, begun timestamptz)),
            listed as materialized (
              select t.repository, a.value::bigint as account from told t cross join lateral jsonb_array_elements_text(t.ids) a),
            gone as (
              update star s set starred_at = null from told t
              where s.repository_id = t.repository and s.starred_at < t.begun
                and not exists (select from listed l where l.repository = s.repository_id and l.account = s.account_id)
              returning s.repository_id, s.account_id)
            delete from contribution c using gone g
            where c.repository_id = g.repository_id and c.kind = 'STAR' and c.source_key = g.account_id::text""";

    private static final String ISSUES = """
            with told as (select * from jsonb_to_recordset(?::jsonb) as r(repository bigint, ids jsonb, begun timestamptz)),
            listed as materialized (
              select i.value::bigint as id from told t cross join lateral jsonb_array_elements_text(t.ids) i),
            gone as (
              update issue i set deleted = true, rank = 2 from told t
              where i.repository_id = t.repository and not i.deleted and i.created_at < t.begun
                and not exists (select from listed l where l.id = i.id)
              returning i.repository_id, i.number, i.id),
            emptied as (
              update contribution c set removed = true from gone g
              where c.repository_id = g.repository_id and c.kind = 'ISSUE_COMMENT' and c.subject = g.number and not c.removed)
            delete from contribution c using gone g
            where c.repository_id = g.repository_id and c.kind in ('ISSUE_OPENED', 'ISSUE_CLOSED') and c.source_key = g.id::text""";

    private final Rows rows;

    ListedUpsert(Rows rows) {
        this.rows = rows;
    }

    int write(List<GitHubEvent> events) {
        return rows.write(STARS, of(Kind.STAR, events)) + rows.write(ISSUES, of(Kind.ISSUE_OPENED, events));
    }

    private static List<ListRead> of(Kind kind, List<GitHubEvent> events) {
        return Batch.of(events, ListRead.class).stream()
                .filter(list -> list.kind() == kind)
                .toList();
    }
}

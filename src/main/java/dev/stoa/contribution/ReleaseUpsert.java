package dev.stoa.contribution;

import dev.stoa.contribution.GitHubEvent.Released;
import dev.stoa.contribution.GitHubEvent.Tagged;
import dev.stoa.contribution.GitHubEvent.TagsRead;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * A project's releases: what was published on GitHub, and the tags. A withdrawn release keeps its row, so that an older
 * delivery that comes late does not bring it back; what of them is to be seen, the view current_release says.
 */
@Singleton
class ReleaseUpsert {

    // Of two payloads of one time the withdrawal wins: deleting a release does not move GitHub's updated_at.
    private static final String RELEASES = """
            insert into release as t (repository_id, tag, github_id, name, author_id, prerelease, published_at, as_of,
                withdrawn, digest)
            select distinct on (github_id) repository, tag, github_id, name, author, prerelease, published_at, as_of,
                deleted, md5(r::text)
            from jsonb_to_recordset(?::jsonb) as r(repository bigint, github_id bigint, tag text, name text, author bigint,
                prerelease boolean, published_at timestamptz, as_of timestamptz, deleted boolean)
            order by github_id, as_of desc, deleted desc, md5(r::text) desc
            on conflict (github_id) do update set
                repository_id = excluded.repository_id, tag = excluded.tag, name = excluded.name,
                author_id = excluded.author_id, prerelease = excluded.prerelease, published_at = excluded.published_at,
                as_of = excluded.as_of, withdrawn = excluded.withdrawn, digest = excluded.digest
            where (excluded.as_of, excluded.withdrawn, excluded.digest) > (t.as_of, t.withdrawn, t.digest)""";

    private static final String CONTRIBUTIONS = """
            with told as (
              select l.* from release l
              where github_id in (select github_id from jsonb_to_recordset(?::jsonb) as r(github_id bigint))),
            undone as (
              delete from contribution c using told t
              where c.repository_id = t.repository_id and c.kind = 'RELEASE' and c.source_key = t.github_id::text
                and t.withdrawn)
            insert into contribution as c (repository_id, kind, source_key, account_id, occurred_at)
            select repository_id, 'RELEASE', github_id::text, author_id, published_at from told
            where not withdrawn order by 1, 3
            on conflict (repository_id, kind, source_key, credit) do update set
              account_id = excluded.account_id, occurred_at = excluded.occurred_at
            where (c.account_id, c.occurred_at) is distinct from (excluded.account_id, excluded.occurred_at)""";

    private static final String TAGS = """
            insert into release as t (repository_id, tag, published_at, as_of)
            select repository, tag, max(as_of), max(as_of)
            from jsonb_to_recordset(?::jsonb) as r(repository bigint, tag text, as_of timestamptz)
            group by repository, tag order by repository, tag
            on conflict (repository_id, tag) where github_id is null do update set
                published_at = excluded.published_at, as_of = excluded.as_of
            where excluded.as_of > t.as_of""";

    private static final String TAGS_GONE = """
            delete from release t using jsonb_to_recordset(?::jsonb) as r(repository bigint, tags jsonb)
            where t.repository_id = r.repository and t.github_id is null and not jsonb_exists(r.tags, t.tag)""";

    private static final String TAGS_NOW = """
            insert into release as t (repository_id, tag, published_at, as_of)
            select r.repository, g.key, g.value::timestamptz, g.value::timestamptz
            from jsonb_to_recordset(?::jsonb) as r(repository bigint, tags jsonb)
            cross join lateral jsonb_each_text(r.tags) as g
            order by 1, 2
            on conflict (repository_id, tag) where github_id is null do update set
                published_at = excluded.published_at, as_of = excluded.as_of
            where excluded.as_of is distinct from t.as_of""";

    private final Rows rows;

    ReleaseUpsert(Rows rows) {
        this.rows = rows;
    }

    int write(List<GitHubEvent> events) {
        List<Row> releases = Batch.of(events, Released.class, Row::of);
        int changed = rows.write(RELEASES, releases);
        if (changed > 0) {
            changed += rows.write(CONTRIBUTIONS, releases);
        }
        List<TagsRead> all = Batch.of(events, TagsRead.class);
        return changed
                + rows.write(TAGS, Batch.of(events, Tagged.class))
                + rows.write(TAGS_GONE, all)
                + rows.write(TAGS_NOW, all);
    }

    record Row(
            long repository,
            long githubId,
            String tag,
            String name,
            Long author,
            boolean prerelease,
            Instant publishedAt,
            Instant asOf,
            boolean deleted) {

        /** Of a withdrawn one neither words nor person are kept: a draft is its author's business. */
        static Row of(Released e) {
            return new Row(
                    e.repository(),
                    e.id(),
                    e.tag(),
                    e.deleted() ? null : e.name(),
                    e.deleted() ? null : Batch.id(e.author()),
                    e.prerelease(),
                    e.publishedAt(),
                    e.asOf(),
                    e.deleted());
        }
    }
}

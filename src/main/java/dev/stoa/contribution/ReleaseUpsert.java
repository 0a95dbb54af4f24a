package dev.stoa.contribution;

import dev.stoa.contribution.GitHubEvent.Released;
import dev.stoa.contribution.GitHubEvent.Tagged;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The list of a project's releases: what was published on GitHub, and the bare tags that nobody wrote a release for. */
@Singleton
class ReleaseUpsert {

    private static final String MOVED = """
            delete from release t using jsonb_to_recordset(?::jsonb)
              as r(repository bigint, github_id bigint, tag text, as_of timestamptz, deleted boolean)
            where t.github_id = r.github_id and t.as_of <= r.as_of
              and (r.deleted or t.tag <> r.tag or t.repository_id <> r.repository)""";

    // A release beats a tag of the same name, then the later one wins.
    private static final String RELEASES = """
            insert into release as t (repository_id, tag, github_id, name, author_id, prerelease, published_at, as_of)
            select distinct on (repository, tag) repository, tag, github_id, name, author, prerelease, published_at, as_of
            from jsonb_to_recordset(?::jsonb) as r(repository bigint, github_id bigint, tag text, name text, author bigint,
                prerelease boolean, published_at timestamptz, as_of timestamptz, deleted boolean)
            where not deleted and not exists (
              select from release k where k.github_id = r.github_id and (k.repository_id, k.tag) <> (r.repository, r.tag))
            order by repository, tag, github_id nulls last, as_of desc
            on conflict (repository_id, tag) do update set
                github_id = excluded.github_id, name = excluded.name, author_id = excluded.author_id,
                prerelease = excluded.prerelease, published_at = excluded.published_at, as_of = excluded.as_of
            where (excluded.github_id is not null, excluded.as_of) > (t.github_id is not null, t.as_of)""";

    private final Rows rows;

    ReleaseUpsert(Rows rows) {
        this.rows = rows;
    }

    int write(List<GitHubEvent> events) {
        List<Row> told = new ArrayList<>(Batch.of(events, Released.class, Row::of));
        int moved = rows.write(MOVED, told);
        told.addAll(Batch.of(events, Tagged.class, Row::of));
        return moved + rows.write(RELEASES, told);
    }

    record Row(
            long repository,
            Long githubId,
            String tag,
            String name,
            Long author,
            boolean prerelease,
            Instant publishedAt,
            Instant asOf,
            boolean deleted) {

        static Row of(Released e) {
            return new Row(
                    e.repository(),
                    e.id(),
                    e.tag(),
                    e.name(),
                    Batch.id(e.author()),
                    e.prerelease(),
                    e.publishedAt(),
                    e.asOf(),
                    e.deleted());
        }

        static Row of(Tagged e) {
            return new Row(e.repository(), null, e.tag(), null, null, false, e.asOf(), e.asOf(), false);
        }
    }
}

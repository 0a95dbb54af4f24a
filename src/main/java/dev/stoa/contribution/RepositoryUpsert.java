package dev.stoa.contribution;

import dev.stoa.contribution.GitHubEvent.PopularityCounted;
import dev.stoa.contribution.GitHubEvent.RepositoryChanged;
import dev.stoa.contribution.GitHubEvent.RepositoryElsewhere;
import dev.stoa.contribution.GitHubEvent.RepositoryGone;
import dev.stoa.contribution.GitHubEvent.RepositoryListed;
import dev.stoa.project.ProjectAdoption;
import dev.stoa.site.DataVersion;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Repositories with their names and daily counters. Before anything is written it locks the known repositories that the
 * list is about, in the order of their numbers, until the transaction ends: a page of the sync and a delivery about one
 * repository follow each other and cannot wait for each other.
 */
@Singleton
class RepositoryUpsert {

    private static final String LOCK = "select id from repository where id = any(?) order by id for no key update";

    private static final String OPEN = "select id from repository where id = any(?) and open_to_public";

    private static final String REPOSITORIES = """
            insert into repository as t (id, owner, name, description, homepage, language, topics, licence, stars, forks,
                open_issues, default_branch, archived, fork, template, visibility, created_at, pushed_at, as_of, rank, digest)
            select distinct on (r.repository) r.repository, owner, name, description, homepage, language,
                array(select jsonb_array_elements_text(topics)), licence, stars, forks, open_issues, default_branch,
                archived, fork, template, visibility, created_at, pushed_at, as_of, %1$s, md5(r::text)
            from jsonb_to_recordset(?::jsonb) as r(repository bigint, owner text, name text, former_name text,
                description text, homepage text, language text, topics jsonb, licence text, stars int, forks int,
                open_issues int, default_branch text, archived boolean, fork boolean, template boolean, visibility text,
                created_at timestamptz, pushed_at timestamptz, as_of timestamptz)
            order by r.repository, as_of desc, %1$s desc, md5(r::text) desc
            on conflict (id) do update set
                owner = excluded.owner, name = excluded.name, description = excluded.description,
                homepage = excluded.homepage, language = excluded.language, topics = excluded.topics,
                licence = excluded.licence, stars = excluded.stars, forks = excluded.forks,
                open_issues = excluded.open_issues, default_branch = excluded.default_branch,
                archived = excluded.archived, fork = excluded.fork, template = excluded.template,
                visibility = excluded.visibility, created_at = excluded.created_at, pushed_at = excluded.pushed_at,
                as_of = excluded.as_of, rank = excluded.rank, digest = excluded.digest
            where (excluded.as_of, excluded.rank, excluded.digest) > (t.as_of, t.rank, t.digest)"""
            // Of two payloads of one second the safer one wins: a private one, then one that tells of a rename.
            .formatted("case when visibility <> 'PUBLIC' then 2 when former_name is not null then 1 else 0 end");

    private static final String GONE = """
            update repository t set gone_at = r.as_of
            from (select id, max(as_of) as as_of from jsonb_to_recordset(?::jsonb) as r(id bigint, as_of timestamptz)
                  group by id) as r
            where t.id = r.id and (t.gone_at is null or t.gone_at < r.as_of)""";

    private static final String LISTED = """
            update repository t set gone_at = null
            from (select distinct id, as_of from jsonb_to_recordset(?::jsonb) as r(id bigint, as_of timestamptz)) as r
            where t.id = r.id and t.gone_at = r.as_of""";

    private static final String ELSEWHERE = """
            update repository t set standing = 'ELSEWHERE'
            from (select distinct repository from jsonb_to_recordset(?::jsonb) as r(repository bigint)) as r
            where t.id = r.repository""";

    private static final String NAMES = """
            insert into repository_name (repository_id, owner, name)
            select distinct id, owner, name from jsonb_to_recordset(?::jsonb) as r(id bigint, owner text, name text)
            order by 1, 2, 3 on conflict do nothing""";

    private static final String COUNTERS = """
            insert into repository_star_day as t (repository_id, day, as_of, stars, forks, open_issues)
            select distinct on (repository, day) repository, (as_of at time zone 'UTC')::date as day, as_of, stars, forks,
                open_issues
            from jsonb_to_recordset(?::jsonb) as r(repository bigint, as_of timestamptz, stars int, forks int, open_issues int)
            order by repository, day, as_of desc, stars desc, forks desc, open_issues desc
            on conflict (repository_id, day) do update set
                as_of = excluded.as_of, stars = excluded.stars, forks = excluded.forks, open_issues = excluded.open_issues
            where (excluded.as_of, excluded.stars, excluded.forks, excluded.open_issues)
                > (t.as_of, t.stars, t.forks, t.open_issues)""";

    private final Rows rows;
    private final ProjectAdoption adoption;
    private final DataVersion dataVersion;

    RepositoryUpsert(Rows rows, ProjectAdoption adoption, DataVersion dataVersion) {
        this.rows = rows;
        this.adoption = adoption;
        this.dataVersion = dataVersion;
    }

    int write(List<GitHubEvent> events) {
        List<RepositoryChanged> changes = Batch.of(events, RepositoryChanged.class);
        List<Gone> gone = Batch.of(events, RepositoryGone.class, e -> new Gone(e.repository(), e.asOf()));
        List<PopularityCounted> counters = new ArrayList<>(Batch.of(events, PopularityCounted.class));
        changes.forEach(c ->
                counters.add(new PopularityCounted(c.repository(), c.asOf(), c.stars(), c.forks(), c.openIssues())));
        List<Gone> listed = Batch.of(events, RepositoryListed.class, e -> new Gone(e.repository(), e.goneAt()));

        List<Long> known = rows.ids(
                LOCK, events.stream().map(GitHubEvent::repository).distinct().toList());
        List<RepositoryElsewhere> others = Batch.of(events, RepositoryElsewhere.class).stream()
                .filter(other -> !known.contains(other.repository()))
                .toList();
        List<Long> open = rows.ids(OPEN, mayHide(changes, gone));
        int changed = rows.write(REPOSITORIES, changes) + rows.write(GONE, gone) + rows.write(LISTED, listed);
        if (changed > 0) {
            rows.write(NAMES, names(changes));
            rows.write(ELSEWHERE, others);
            adoption.adopt(Stream.concat(
                            changes.stream().map(RepositoryChanged::repository),
                            listed.stream().map(Gone::id))
                    .toList());
            if (rows.ids(OPEN, open).size() < open.size()) {
                dataVersion.hidden();
            }
        }
        return changed + rows.write(COUNTERS, counters);
    }

    private static List<Long> mayHide(List<RepositoryChanged> changes, List<Gone> gone) {
        return Stream.concat(
                        changes.stream()
                                .filter(change -> change.visibility() != Visibility.PUBLIC)
                                .map(RepositoryChanged::repository),
                        gone.stream().map(Gone::id))
                .toList();
    }

    private static List<Name> names(List<RepositoryChanged> changes) {
        List<Name> names = new ArrayList<>();
        for (RepositoryChanged change : changes) {
            names.add(new Name(change.repository(), change.owner(), change.name()));
            if (change.formerName() != null) {
                String owner = change.formerOwner() == null ? change.owner() : change.formerOwner();
                names.add(new Name(change.repository(), owner, change.formerName()));
            }
        }
        return names;
    }

    record Gone(long id, Instant asOf) {}

    record Name(long id, String owner, String name) {}
}

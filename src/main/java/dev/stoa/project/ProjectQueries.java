package dev.stoa.project;

import dev.stoa.platform.StoaConfig;
import dev.stoa.site.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The public questions about projects. All of them read the view public_project, so none can show what is hidden. */
@ApplicationScoped
public class ProjectQueries {

    private static final String COLUMNS =
            "id, slug, name, description, language, stars, forks, open_issues, archived, pushed_at, topics,"
                    + " (select l.lifecycle from project l where l.id = public_project.id)";
    private static final String MATCHES = """
            id in (select project_id from project_words
                   where words like all (select folded(word) from unnest(cast(:words as text[])) as word))
            """;

    /** How many of the projects that match the text are in this language; null of those without one. */
    public record LanguageCount(String language, long projects) {}

    /** A release, or a bare tag; name is null where it only repeats the tag. */
    public record PublicRelease(String tag, String name, Instant publishedAt) {}

    /** Where a project lives; url is the repository's page on GitHub, licence its SPDX identifier or null. */
    public record PublicRepository(String fullName, String url, String about, String licence) {}

    private final Session session;
    private final StoaConfig.GitHub github;

    ProjectQueries(Session session, StoaConfig config) {
        this.session = session;
        this.github = config.github();
    }

    /** A page of what matches. */
    public List<ProjectSummary> search(ProjectSearch search, int limit, int offset) {
        var rows = matching(
                        "select %s from public_project where %s and (:language = '' or language = :language) order by %s, lower(name) limit :limit offset :offset"
                                .formatted(COLUMNS, matches(search.text()), search.sort().sql),
                        search.text())
                .setParameter("language", search.language())
                .setParameter("limit", limit)
                .setParameter("offset", offset)
                .list();
        return rows.stream().map(ProjectQueries::summary).toList();
    }

    /** The languages of the projects that match the text, most projects first; null for those without one. */
    public List<LanguageCount> languages(String text) {
        return matching(
                        "select language, count(*) from public_project where %s group by 1 order by 2 desc, 1"
                                .formatted(matches(text)),
                        text)
                .list()
                .stream()
                .map(row -> new LanguageCount((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    public Optional<ProjectSummary> bySlug(String slug) {
        return session.createNativeQuery(
                        "select %s from public_project where slug = :slug".formatted(COLUMNS), Object[].class)
                .setParameter("slug", slug)
                .uniqueResultOptional()
                .map(ProjectQueries::summary);
    }

    /** These projects in the order of their ids as given; what is not public is left out. */
    public List<ProjectSummary> byIds(List<Long> ids) {
        return session
                .createNativeQuery(
                        "select %s from public_project where id = any(:ids) order by array_position(:ids, id)"
                                .formatted(COLUMNS),
                        Object[].class)
                .setParameter("ids", ids.toArray(Long[]::new))
                .list()
                .stream()
                .map(ProjectQueries::summary)
                .toList();
    }

    /** The present slug of a public project that was once known by this one, or whose repository once had this name. */
    public Optional<String> movedTo(String formerSlug) {
        return session.createNativeQuery("""
                        select slug from public_project where id in (
                          select project_id from project_former_slug where slug = :former
                          union all
                          select r.project_id from repository_name n join repository r on r.id = n.repository_id
                          where lower(n.name) = :former)
                        order by stars desc limit 1""", String.class)
                .setParameter("former", formerSlug)
                .uniqueResultOptional();
    }

    /** The public repositories of a project, most stars first. */
    public List<PublicRepository> repositories(long project) {
        return session.createNativeQuery("""
                        select owner || '/' || name, coalesce(description, ''), licence from repository
                        where project_id = :project and open_to_public order by stars desc, id""", Object[].class).setParameter("project", project).list().stream()
                .map(row -> new PublicRepository(
                        (String) row[0], github.gitUrl() + "/" + row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /** The newest releases of a project's public repositories. */
    public List<PublicRelease> releases(long project, int limit) {
        return session
                .createNativeQuery("""
                        select l.tag, nullif(l.name, l.tag), l.published_at from current_release l join repository r on r.id = l.repository_id
                        where r.project_id = :project and r.open_to_public order by l.published_at desc, l.id desc limit :limit""", Object[].class)
                .setParameter("project", project)
                .setParameter("limit", limit)
                .list()
                .stream()
                .map(row -> new PublicRelease((String) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    /** Empty where no listing told of any of its repositories. */
    public Optional<ProjectDescription> description(long project) {
        return session.createNativeQuery("""
                        with here as (
                          select r.owner || '/' || r.name as full_name, r.stars, r.id, d.* from public_repository r
                          join repository_description d on d.repository_id = r.id where r.project_id = :project),
                        language as (
                          select l.key, sum(l.value::bigint)::bigint as bytes from here
                          cross join lateral jsonb_each_text(here.languages) l group by 1 order by 2 desc, 1 limit 8)
                        select full_name, readme_name, readme, code_of_conduct, contributing, security_policy,
                               array(select key from language), array(select bytes from language)
                        from here order by stars desc, id limit 1""", Object[].class)
                .setParameter("project", project)
                .uniqueResultOptional()
                .map(ProjectQueries::description);
    }

    private static ProjectDescription description(Object[] row) {
        var names = (String[]) row[6];
        var bytes = (Long[]) row[7];
        return new ProjectDescription(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Boolean) row[4],
                (Boolean) row[5],
                IntStream.range(0, names.length)
                        .mapToObj(i -> new ProjectDescription.Language(names[i], bytes[i]))
                        .toList());
    }

    public long countPublic() {
        return session.createNativeQuery("select count(*) from public_project", Long.class)
                .getSingleResult();
    }

    /** Without words all match; to look at each would be half of the work. */
    private static String matches(String text) {
        return SearchText.unfolded(text).isEmpty() ? "true" : MATCHES;
    }

    private NativeQuery<Object[]> matching(String sql, String text) {
        var words = SearchText.unfolded(text);
        var query = session.createNativeQuery(sql, Object[].class);
        return words.isEmpty() ? query : query.setParameter("words", words.toArray(String[]::new));
    }

    private static ProjectSummary summary(Object[] row) {
        return new ProjectSummary(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                ((Number) row[7]).longValue(),
                (Boolean) row[8],
                (Instant) row[9],
                List.of((String[]) row[10]),
                Lifecycle.valueOf((String) row[11]));
    }
}

package twin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements of the portal's page of projects. */
@Repository
class ProjectRepository {

    record LanguageCount(String language, long projects) {}

    record Project(
            long id, String slug, String name, String description, String language, long stars, boolean archived, String lifecycle) {}

    record Quarter(LocalDate first, long work) {}

    record Pulse(long contributors, List<Quarter> quarters) {}

    record Sync(boolean begun, long pending, boolean failing, Instant asOf) {}

    private static final String MATCHES = """
            id in (select project_id from project_words
                   where words like all (select folded(word) from unnest(cast(:words as text[])) as word))
            """;
    private static final Map<String, String> ORDERS =
            Map.of("stars", "stars desc", "name", "lower(name)", "active", "pushed_at desc nulls last");

    private final JdbcClient database;

    ProjectRepository(JdbcClient database) {
        this.database = database;
    }

    List<LanguageCount> languages(String text) {
        return database.sql("select language, count(*) as projects from public_project where " + MATCHES
                        + " group by 1 order by 2 desc, 1")
                .param("words", words(text))
                .query((row, n) -> new LanguageCount(row.getString(1), row.getLong(2)))
                .list();
    }

    List<Project> search(String text, String language, String sort, int limit, int offset) {
        return database.sql("""
                        select id, slug, name, description, language, stars, forks, open_issues, archived, pushed_at, topics,
                               (select l.lifecycle from project l where l.id = public_project.id) as lifecycle
                        from public_project where %s and (:language = '' or language = :language)
                        order by %s, lower(name) limit :limit offset :offset""".formatted(MATCHES, ORDERS.getOrDefault(sort, "stars desc")))
                .param("words", words(text))
                .param("language", language)
                .param("limit", limit)
                .param("offset", offset)
                .query(ProjectRepository::project)
                .list();
    }

    private static Project project(ResultSet row, int n) throws SQLException {
        return new Project(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("description"),
                row.getString("language"),
                row.getLong("stars"),
                row.getBoolean("archived"),
                row.getString("lifecycle"));
    }

    Map<Long, Pulse> pulses(List<Long> projects, LocalDate today) {
        Map<Long, Pulse> pulses = new HashMap<>();
        if (!projects.isEmpty()) {
            database.sql("""
                            with work as (
                              select project_id, date_trunc('quarter', month::timestamp)::date as quarter, sum(contributions) as work
                              from public_month where project_id = any(:projects) and not bot and is_work(kind) group by 1, 2),
                            people as (
                              select project_id, count(distinct person_id) as people
                              from public_contributor where project_id = any(:projects) and not bot group by 1)
                            select w.project_id, coalesce(p.people, 0), w.quarter, w.work
                            from work w left join people p on p.project_id = w.project_id order by 1, 3""")
                    .param("projects", projects.toArray(Long[]::new))
                    .query(row -> {
                        pulses.computeIfAbsent(row.getLong(1), project -> pulse(row))
                                .quarters()
                                .add(new Quarter(row.getObject(3, LocalDate.class), row.getLong(4)));
                    });
        }
        return pulses;
    }

    private static Pulse pulse(ResultSet row) {
        try {
            return new Pulse(row.getLong(2), new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The median in hours. */
    Map<Long, Double> firstResponses(List<Long> projects, LocalDate today) {
        Map<Long, Double> medians = new HashMap<>();
        if (!projects.isEmpty()) {
            database.sql("""
                            select project_id, percentile_cont(0.5) within group (order by extract(epoch from answer.at - i.created_at) / 3600.0)
                            from (
                              select project_id, repository_id, number, created_at, person_id from public_pull_request
                              where project_id in (:projects) and not bot and created_at >= cast(:since as date)
                              union all
                              select project_id, repository_id, number, created_at, person_id from public_issue
                              where project_id in (:projects) and not bot and created_at >= cast(:since as date)) i
                            cross join lateral (
                              select at from responses(i.repository_id, i.number, i.created_at, i.person_id) order by at limit 1) answer
                            group by 1 having count(*) >= 5""")
                    .param("projects", projects)
                    .param("since", today.minusMonths(12))
                    .query(row -> {
                        medians.put(row.getLong(1), row.getDouble(2));
                    });
        }
        return medians;
    }

    Sync sync() {
        return database.sql("""
                        with followed as (
                          select r.id from repository r where r.open_to_public and not r.fork and r.project_id is not null)
                        select exists (select from sync_run where kind <> 'DRY'),
                               (select count(*) from followed f
                                where not exists (select from sync_part p where p.repository_id = f.id)
                                   or exists (select from sync_part p where p.repository_id = f.id and p.complete_at is null)),
                               coalesce((select failure is not null from sync_run where state in ('DONE', 'FAILED') and kind <> 'DRY'
                                         order by finished_at desc, id desc limit 1), false)
                                 or exists (select from followed f join sync_part p on p.repository_id = f.id
                                            where p.failure is not null),
                               greatest((select max(finished_at) from sync_run
                                         where state = 'DONE' and kind <> 'DRY' and failure is null and failures = failures_beside),
                                        (select max(finished_at) from delivery where state = 'PROCESSED'))""")
                .query((row, n) -> {
                    var at = row.getObject(4, OffsetDateTime.class);
                    return new Sync(
                            row.getBoolean(1), row.getLong(2), row.getBoolean(3), at == null ? null : at.toInstant());
                })
                .single();
    }

    private static String[] words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }
}

package dev.stoa.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A large company made by the database itself, past triggers and references: repositories of very different size, each with people of its
 * own, twelve years until today with more work in the later ones. More contributions are by the same people in the same repositories.
 */
final class ScaleWorld {

    private static final int PORTION = 1_000_000;
    private static final List<String> TABLES =
            List.of("project", "repository", "person", "account", "affiliation_span", "contribution");

    private final Connection database;
    private final int repositories;
    private final int people;

    ScaleWorld(Connection database, int repositories, int people) {
        this.database = database;
        this.repositories = repositories;
        this.people = people;
    }

    void begin() throws SQLException {
        for (String table : TABLES) {
            sql("alter table %s disable trigger user".formatted(table));
        }
        for (String reference : List.of("account", "identity")) {
            sql("alter table contribution drop constraint contribution_%s_id_fkey".formatted(reference));
        }
        sql("insert into organisation (id, slug, name, ours) overriding system value"
                + " select n, 'org-' || n, 'Org ' || n, n = 1 from generate_series(1, 12) n on conflict do nothing");
        sql("insert into project (id, slug, name) overriding system value select n, 'p-' || n, 'Project ' || n from generate_series(1, %d) n"
                .formatted(repositories));
        sql("""
                insert into repository (id, project_id, owner, name, description, language, topics, stars, visibility, as_of, rank, digest)
                select n, n, 'bench', 'p-' || n, 'The project ' || n, 'Java', '{craft}', n, 'PUBLIC', now(), 0, ''
                from generate_series(1, %d) n""".formatted(repositories));
        sql("insert into person (id, bot) overriding system value select n, n %% 97 = 0 from generate_series(1, %d) n"
                .formatted(people));
        sql("insert into account (id, login, trust, as_of, person_id) select n, 'user-' || n, 1, now(), n from generate_series(1, %d) n"
                .formatted(people));
        sql("""
                insert into affiliation_span (person_id, from_day, to_day, organisation_id, source)
                select n, '-infinity', 'infinity', 1 + n %% 12, 'MANUAL' from generate_series(1, %d) n where n %% 3 = 0"""
                .formatted(people));
    }

    /** With the days that follow from them, and marked for the pipeline. */
    void contribute(long from, int contributions) throws SQLException {
        sql("set work_mem = '128MB'");
        sql("set maintenance_work_mem = '256MB'");
        sql("select setseed(0.42)");
        List<String> indexes = strings("select indexdef from pg_indexes where tablename = 'contribution' order by indexname");
        String key = strings("select 'alter table contribution add constraint contribution_pkey ' || pg_get_constraintdef(oid)"
                        + " from pg_constraint where conname = 'contribution_pkey'")
                .getFirst();
        // Ten million rows go into no index one by one: they are made once all are there.
        sql("alter table contribution drop constraint contribution_pkey");
        for (String index : strings("select indexname from pg_indexes where tablename = 'contribution'")) {
            sql("drop index " + index);
        }
        for (int done = 0; done < contributions; done += PORTION) {
            sql("""
                    insert into contribution (repository_id, kind, source_key, account_id, occurred_at, subject)
                    select repository,
                      (array['COMMIT', 'COMMIT', 'COMMIT', 'COMMIT', 'PULL_REQUEST_OPENED', 'PULL_REQUEST_MERGED', 'REVIEW',
                             'REVIEW_COMMENT', 'ISSUE_OPENED', 'ISSUE_COMMENT'])[1 + floor(random() * 10)::int],
                      i::text, 1 + (hashint8(repository * 1000 + floor(power(random(), 2) * (4 + 60.0 * (1 - repository::float / %2$d)))::bigint)::bigint
                        & 2147483647) %% %3$d,
                      now() - (1 - power(random(), 0.7)) * interval '4380 days', i
                    from (select i, 1 + floor(%2$d * power(random(), 2.5))::bigint as repository
                          from generate_series(%1$d::bigint, %1$d + %4$d - 1) i) made
                    order by 1, 2, 3""".formatted(from + done, repositories, people, Math.min(PORTION, contributions - done)));
        }
        sql(key);
        for (String index : indexes) {
            if (!index.contains("contribution_pkey")) {
                sql(index);
            }
        }
        sql("truncate activity_day");
        sql("""
                insert into activity_day (repository_id, day, kind, account_id, identity_id, contributions, credits)
                select repository_id, (occurred_at at time zone 'UTC')::date, kind, account_id, identity_id, count(*), count(*)
                from contribution group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5""");
        sql("analyze");
        sql("insert into tally_mark (repository_id, month) select distinct repository_id, month_of(day) from activity_day");
    }

    /** What is told from now on is counted as ever. */
    void end() throws SQLException {
        for (String table : TABLES) {
            sql("alter table %s enable trigger user".formatted(table));
        }
        for (String table : List.of("organisation", "project", "person")) {
            sql("select setval(pg_get_serial_sequence('%1$s', 'id'), (select max(id) from %1$s))".formatted(table));
        }
    }

    private List<String> strings(String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private void sql(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}

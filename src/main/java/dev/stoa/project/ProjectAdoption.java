package dev.stoa.project;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Gives each public repository of our own that is no fork a project of its own, with the repository's name as slug (and the owner's
 * before it where that is taken). When the repository is renamed, a project that still has the old name follows, and the
 * old slug redirects. Runs in the caller's transaction.
 */
@Singleton
public class ProjectAdoption {

    // The slug's form is the one of dev.stoa.site.Slug.
    private static final String SLUG = "trim(both '-' from regexp_replace(lower(%s), '[^a-z0-9]+', '-', 'g'))";

    private static final String FOLLOW = """
            with renamed as (
              select p.id, p.slug as old_slug, r.name, %s as slug
              from repository r join project p on p.id = r.project_id
              where r.id = any(?)
                and exists (select from repository_name n where n.repository_id = r.id and n.name = p.name and n.name <> r.name)
                and not exists (select from repository o where o.project_id = p.id and o.id <> r.id)),
            free as (
              select distinct on (slug) * from renamed n where slug <> '' and slug <> old_slug
                and not exists (select from project p where p.slug = n.slug)
              order by slug, id),
            kept as (
              insert into project_former_slug (slug, project_id) select old_slug, id from free
              on conflict (slug) do update set project_id = excluded.project_id)
            update project p set name = n.name, slug = coalesce((select slug from free f where f.id = p.id), p.slug),
              version = version + 1
            from renamed n where n.id = p.id""".formatted(SLUG.formatted("r.name"));

    private static final String ADOPT = """
            with orphan as (
              select id, owner, name, %s as short, %s as long from repository
              where id = any(?) and project_id is null and open_to_public and not fork and standing = 'OWN'),
            named as (
              select id, name,
                case when short = '' or exists (select from project p where p.slug = short)
                       or exists (select from project_former_slug f where f.slug = short)
                       or row_number() over (partition by short order by id) > 1 then long || '-' || id
                     else short end as slug
              from orphan),
            born as (
              insert into project (slug, name) select slug, name from named order by id returning id, slug)
            update repository r set project_id = born.id from named join born using (slug) where named.id = r.id""".formatted(SLUG.formatted("name"), SLUG.formatted("owner || '-' || name"));

    private final AgroalDataSource database;

    ProjectAdoption(AgroalDataSource database) {
        this.database = database;
    }

    /** Looks at these repositories, by GitHub's numbers. */
    public void adopt(List<Long> repositories) {
        run(FOLLOW, repositories);
        run(ADOPT, repositories);
    }

    private void run(String sql, List<Long> repositories) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", repositories.toArray()));
            statement.executeUpdate();
        } catch (SQLException problem) {
            throw new IllegalStateException("Projects could not be adopted: " + problem.getMessage(), problem);
        }
    }
}

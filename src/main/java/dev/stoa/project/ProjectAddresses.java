package dev.stoa.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hibernate.Session;

/** Under which slugs projects are, and were: a former one redirects, and is never given to another project. */
@ApplicationScoped
public class ProjectAddresses {

    @Inject
    Session session;

    /** The project that has this slug or once had it. */
    Optional<Long> owner(String slug) {
        return session.createNativeQuery("""
                        select id from project where slug = :slug
                        union all select project_id from project_former_slug where slug = :slug limit 1""", Long.class)
                .setParameter("slug", slug)
                .uniqueResultOptional();
    }

    /** The present slug of the project that once had this one. */
    Optional<String> movedTo(String former) {
        return session.createNativeQuery("""
                        select p.slug from project_former_slug f join project p on p.id = f.project_id where f.slug = :slug""", String.class)
                .setParameter("slug", former)
                .uniqueResultOptional();
    }

    /** From now on the old one leads to the project; the new one, if it was a former one of the same project, is no former one. */
    void rename(long project, String from, String to) {
        session.createNativeMutationQuery("delete from project_former_slug where slug = :slug")
                .setParameter("slug", to)
                .executeUpdate();
        session.createNativeMutationQuery("""
                        insert into project_former_slug (slug, project_id) values (:slug, :project)
                        on conflict (slug) do update set project_id = excluded.project_id""")
                .setParameter("slug", from)
                .setParameter("project", project)
                .executeUpdate();
    }
}

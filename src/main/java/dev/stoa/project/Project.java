package dev.stoa.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;

/**
 * What visitors see: one repository or several under one name. Each public repository that is no fork becomes a project by
 * itself. Visitors see it while it is visible and one of its repositories is open to the public.
 */
@Entity
public class Project extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String slug;
    public String name;

    /** Staff's own words; empty means: GitHub's description. */
    public String description;

    public boolean visible = true;

    @Version
    public int version;

    /** For staff: also what is hidden. Public pages ask {@link ProjectQueries}. */
    public static Optional<Project> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }
}

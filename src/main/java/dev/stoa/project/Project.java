package dev.stoa.project;

import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import dev.stoa.workflow.Move;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What visitors see: one repository or several under one name. Each public repository that is no fork becomes a project by
 * itself; staff group and name them. Visitors see it while it is visible and one of its repositories is open to the public.
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

    @Enumerated(EnumType.STRING)
    public Lifecycle lifecycle = Lifecycle.UNDECIDED;

    /** When it came to where it stands; null while undecided. */
    public Instant lifecycleSince;

    @Version
    public int version;

    /** For staff: also what is hidden. Public pages ask {@link ProjectQueries}. */
    public static Optional<Project> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** Locked until the transaction ends: of two people who save at once, the second sees what the first stored. */
    public static Optional<Project> toChange(String slug) {
        return find("slug", slug).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    public ProjectTerms terms() {
        return new ProjectTerms(name, slug, description == null ? "" : description, visible);
    }

    /** Writes new terms and keeps every field that changed in the audit trail. */
    public void revise(ProjectTerms terms, Actor by, Instant at) {
        Change.keep(ProjectLife.LIFE.subject(), id, terms().byField(), terms.byField(), by, at);
        name = terms.name();
        slug = terms.slug();
        description = terms.description().isEmpty() ? null : terms.description();
        visible = terms.visible();
    }

    /** Moves it, as far as the rules let this person. */
    public Move move(Lifecycle to, Actor by, String reason, Instant at) {
        var move = ProjectLife.LIFE.move(id, by, lifecycle, to, reason, Set.of(), at);
        lifecycle = to;
        lifecycleSince = at;
        return move;
    }

    /** Keeps in the trail that a repository came, or left. */
    void keep(String repository, boolean came, Actor by, Instant at) {
        var none = new java.util.HashMap<String, String>();
        none.put("repository", null);
        var one = Map.of("repository", repository);
        Change.keep(ProjectLife.LIFE.subject(), id, came ? none : one, came ? one : none, by, at);
    }
}

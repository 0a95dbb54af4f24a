package dev.stoa.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A repository of others that the company follows: what its people do there is told apart from work on its own projects. */
@Entity
public class Upstream extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** As staff typed it; the repository knows its present name. */
    public String owner;

    public String name;

    /** Why it matters to us, for visitors; may be empty. */
    public String why;

    /** The staff member's user name. */
    public String addedBy;

    public Instant addedAt;

    /** Null until GitHub has shown it. */
    @ManyToOne
    public Repository repository;

    @Version
    public int version;

    protected Upstream() {}

    public Upstream(String owner, String name, String why, String addedBy, Instant addedAt) {
        this.owner = owner;
        this.name = name;
        this.why = why;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    public static List<Upstream> all() {
        return list("order by lower(owner), lower(name)");
    }

    public static Optional<Upstream> of(String owner, String name) {
        return find("lower(owner) = lower(?1) and lower(name) = lower(?2)", owner, name)
                .firstResultOptional();
    }

    /** Why GitHub did not show some of them the last time, by {@link #id}. */
    @SuppressWarnings("unchecked")
    static Map<Long, String> failures() {
        Stream<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select cast(subject as bigint), failure from sync_failure where part = 'UPSTREAM'",
                        Object[].class)
                .getResultStream();
        return rows.collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    /** GitHub showed it: from now on work there counts as upstream work. Nothing happens to a repository of our own. */
    public void found(Repository shown) {
        repository = shown;
        if (shown.standing == Standing.ELSEWHERE) {
            shown.standing = Standing.UPSTREAM;
        }
    }

    /** Follows it no longer. What our people did there stays, as work elsewhere. */
    public void forget() {
        if (repository != null && repository.standing == Standing.UPSTREAM) {
            repository.standing = Standing.ELSEWHERE;
        }
        delete();
    }

    public String fullName() {
        return owner + "/" + name;
    }
}

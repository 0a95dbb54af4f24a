package dev.stoa.contribution;

import dev.stoa.people.Account;
import dev.stoa.project.Repository;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A pull request with the times of its life, all UTC. Written by {@link GitHubEvents} only. */
@Entity
public class PullRequest extends PanacheEntityBase {

    /** GitHub's own number of the thing itself; visitors know it by {@link #number}. */
    @Id
    public Long id;

    @ManyToOne
    public Repository repository;

    public long number;
    public String title;

    /** Null when GitHub has deleted the user. */
    @ManyToOne
    public Account author;

    public boolean draft;
    public String baseRef;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> labels = List.of();

    public Instant createdAt;
    public Instant mergedAt;

    /** Also set when it was merged. */
    public Instant closedAt;

    /** GitHub's updated_at of the newest payload. */
    public Instant asOf;

    public short rank;
    public String digest;

    public static Optional<PullRequest> byNumber(Repository repository, long number) {
        return find("repository = ?1 and number = ?2", repository, number).firstResultOptional();
    }
}

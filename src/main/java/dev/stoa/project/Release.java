package dev.stoa.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A release that was published on GitHub, or a bare git tag where nobody wrote one. */
@Entity
public class Release extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne
    public Repository repository;

    public String tag;

    /** GitHub's number of the release; empty for a bare tag. */
    public Long githubId;

    public String name;

    /** GitHub's number of the account that published it. */
    public Long authorId;

    public boolean prerelease;

    /** Of a bare tag: when it was made, or the date of its commit. */
    public Instant publishedAt;

    public Instant asOf;
}

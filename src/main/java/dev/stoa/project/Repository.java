package dev.stoa.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A repository as GitHub has it. GitHub's number is its identity: a rename, a transfer or another default branch change
 * nothing of its history. Written by the ledger's one write path only.
 */
@Entity
public class Repository extends PanacheEntityBase {

    /** GitHub's own number; 64 bits. */
    @Id
    public Long id;

    @ManyToOne
    public Project project;

    public String owner;
    public String name;
    public String description;
    public String homepage;

    /** The main language, as GitHub computes it. */
    public String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> topics = List.of();

    /** SPDX identifier; empty when GitHub recognises none. */
    public String licence;

    public int stars;
    public int forks;
    public int openIssues;
    public String defaultBranch;
    public boolean archived;
    public boolean fork;
    public boolean template;

    /** Whose it is; written by the lists that name it, not by payloads. */
    @Enumerated(EnumType.STRING)
    public Standing standing = Standing.OWN;

    /** PUBLIC, PRIVATE or INTERNAL. */
    public String visibility;

    public Instant createdAt;
    public Instant pushedAt;

    /** When we learnt that it was deleted or is out of our sight; the row stays as a tombstone for staff. */
    public Instant goneAt;

    /** The time (UTC) of the payload that these values come from. */
    public Instant asOf;

    public short rank;
    public String digest;

    /** Public on GitHub and still there. Every public question asks for it. */
    @Column(insertable = false, updatable = false)
    public boolean openToPublic;

    /** The repository that has this name now, letter case aside. */
    public static Optional<Repository> byName(String owner, String name) {
        return find("lower(owner) = lower(?1) and lower(name) = lower(?2) order by asOf desc", owner, name)
                .firstResultOptional();
    }

    /** Every repository of an owner, private ones and tombstones too. */
    public static List<Repository> ofOwner(String owner) {
        return list("lower(owner) = lower(?1) order by id", owner);
    }

    /** All of a project, private ones and tombstones too, most stars first. */
    static List<Repository> of(Project project) {
        return list("project = ?1 order by stars desc, id", project);
    }

    /** Known as gone, and nothing later was heard of it. */
    public boolean isGone() {
        return goneAt != null && !goneAt.isBefore(asOf);
    }

    public String fullName() {
        return owner + "/" + name;
    }
}

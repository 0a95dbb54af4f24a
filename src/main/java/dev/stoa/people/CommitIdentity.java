package dev.stoa.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** An e-mail address as commits carry it, in lower case. It belongs to an account, or stays alone. */
@Entity
public class CommitIdentity extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Personal data: never shown in public and never logged. */
    public String email;

    /** The name in the newest commit with this address. */
    public String name;

    public Instant asOf;

    @ManyToOne
    public Account account;

    @Column(insertable = false, updatable = false)
    public String domain;

    @Column(insertable = false, updatable = false)
    public boolean bot;

    /** Never null: the account's person, or one of its own, or whom staff said. */
    @ManyToOne
    @JoinColumn(insertable = false, updatable = false)
    public Person person;

    public static Optional<CommitIdentity> byEmail(String email) {
        return find("email", email.toLowerCase(Locale.ROOT)).firstResultOptional();
    }
}

package dev.stoa.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Who, or what, is behind accounts and addresses. Each account, and each address without one, begins with a person of its
 * own, made by the database in the statement that brings it; staff merge them.
 */
@Entity
public class Person extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Staff's word; null: what the account or the newest commit says. */
    public String name;

    /** When this person asked not to be shown in public, or null. What was contributed still counts. */
    public Instant hiddenAt;

    /** Staff's word on whether it is a bot; null: the rules decide. */
    public Boolean botVerdict;

    /** What follows from verdict, rules, list and GitHub's type; kept by the database. */
    @Column(insertable = false, updatable = false)
    public boolean bot;

    @Version
    public int version;
}

package dev.stoa.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A GitHub account: a user, a bot, an organisation. GitHub's number is its identity and stays through every change of
 * login. Written by the ledger's one write path only.
 */
@Entity
public class Account extends PanacheEntityBase {

    /** GitHub's own number; 64 bits. */
    @Id
    public Long id;

    public String login;

    /** As the account shows itself; often empty. */
    public String name;

    public String avatarUrl;

    /** One of GitHub's types: User, Bot, Organization, Mannequin. */
    public String type;

    /** 0: read from a noreply address in a commit; 1: told by GitHub itself. */
    public short trust;

    /** The time (UTC) of the fact that told us the login. */
    public Instant asOf;

    /** By GitHub's type or the suffix [bot], and by nothing else; whether the person is one, {@link Person#bot} says. */
    @Column(insertable = false, updatable = false)
    public boolean bot;

    /** Never null: the database gives each new account a person. */
    @ManyToOne
    @JoinColumn(insertable = false, updatable = false)
    public Person person;

    /** The account that has this login now; letter case does not count, as on GitHub. */
    public static Optional<Account> byLogin(String login) {
        return find("lower(login) = lower(?1) order by trust desc, asOf desc", login)
                .firstResultOptional();
    }

    /** Logins that it had before, in alphabetical order. */
    @SuppressWarnings("unchecked")
    public List<String> formerLogins() {
        return getEntityManager()
                .createNativeQuery("select login from account_login where account_id = ?1 and login <> ?2 order by 1")
                .setParameter(1, id)
                .setParameter(2, login)
                .getResultList();
    }
}

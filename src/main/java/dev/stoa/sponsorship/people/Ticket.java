package dev.stoa.sponsorship.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A ticket of a benefit that somebody has, or had. */
@Entity
public class Ticket extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long benefitId;
    /** A user name. */
    public String person;

    public String allottedBy;
    public Instant allottedAt;
    /** Null while they have it. */
    public String takenBackBy;

    public Instant takenBackAt;

    /** Those that somebody has, in the order in which they were given. */
    static List<Ticket> held(Collection<Long> benefits) {
        return list("benefitId in ?1 and takenBackAt is null order by id", List.copyOf(benefits));
    }

    static long held(long benefit) {
        return count("benefitId = ?1 and takenBackAt is null", benefit);
    }

    static boolean has(long benefit, String person) {
        return count("benefitId = ?1 and person = ?2 and takenBackAt is null", benefit, person) > 0;
    }

    static Optional<Ticket> byId(long id) {
        return findByIdOptional(id);
    }

    static Ticket give(long benefit, String person, String by, Instant at) {
        var ticket = new Ticket();
        ticket.benefitId = benefit;
        ticket.person = person;
        ticket.allottedBy = by;
        ticket.allottedAt = at;
        ticket.persist();
        return ticket;
    }

    void takeBack(String by, Instant at) {
        takenBackBy = by;
        takenBackAt = at;
    }
}

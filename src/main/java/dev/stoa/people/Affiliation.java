package dev.stoa.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;

/**
 * For whom a person works for a time, as somebody said. For each day the most trusted source wins, then the one that began
 * later; what follows from all of them is {@code affiliation_span}, which the database settles.
 */
@Entity
public class Affiliation extends PanacheEntityBase {

    /** Who said it, the most trusted first; after these comes {@link DomainRule}. */
    public enum Source {
        /** Staff. */
        MANUAL,
        /** The person, or a register of the organisation. */
        VERIFIED,
        /** Member of one of the organisation's GitHub organisations. */
        MEMBERSHIP
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne
    public Person person;

    @ManyToOne
    public Organisation organisation;

    /** First day (UTC); null: from ever. */
    public LocalDate fromDay;

    /** First day (UTC) no more; null: until further notice. */
    public LocalDate toDay;

    @Enumerated(EnumType.STRING)
    public Source source;

    @Version
    public int version;

    protected Affiliation() {}

    public Affiliation(Person person, Organisation organisation, LocalDate fromDay, LocalDate toDay, Source source) {
        this.person = person;
        this.organisation = organisation;
        this.fromDay = fromDay;
        this.toDay = toDay;
        this.source = source;
    }

    public static List<Affiliation> of(Person person) {
        return list("person = ?1 order by fromDay nulls first, id", person);
    }

    /** Stores it; the person is settled anew in this transaction. */
    public void add() {
        persist();
        Settling.of(List.of(person.id));
    }

    /** Takes it back, with the same effect. */
    public void remove() {
        delete();
        Settling.of(List.of(person.id));
    }
}

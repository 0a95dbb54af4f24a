package dev.stoa.sponsorship.edition;

import dev.stoa.sponsorship.renewal.Shift;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** Which sponsorship was made out of which. */
@Entity
@Immutable
class Succession extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long predecessorId;
    long successorId;
    int weeks;
    String actor;
    Instant at;

    static void keep(long predecessor, long successor, Shift shift, String actor, Instant at) {
        var succession = new Succession();
        succession.predecessorId = predecessor;
        succession.successorId = successor;
        succession.weeks = shift.weeks();
        succession.actor = actor;
        succession.at = at;
        succession.persist();
    }

    /** What was made out of this one, if anything was. */
    static Optional<Succession> after(long sponsorship) {
        return find("predecessorId", sponsorship).firstResultOptional();
    }

    /** Both ways. */
    static List<Succession> around(long sponsorship) {
        return list("predecessorId = ?1 or successorId = ?1 order by id", sponsorship);
    }
}

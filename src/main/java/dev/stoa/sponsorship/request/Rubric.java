package dev.stoa.sponsorship.request;

import dev.stoa.workflow.Actor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** By what reviewers score requests. It never changes: the latest one counts, and what was scored by an older one keeps it. */
@Entity
@Immutable
class Rubric extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String createdBy;
    Instant createdAt;

    static Rubric begin(List<Criterion.Terms> criteria, Actor by, Instant at) {
        var rubric = new Rubric();
        rubric.createdBy = by.name();
        rubric.createdAt = at;
        rubric.persist();
        int place = 0;
        for (var terms : criteria) {
            Criterion.keep(rubric.id, place++, terms);
        }
        return rubric;
    }

    /** The one that counts now; empty until there is one. */
    static Optional<Rubric> current() {
        return find("order by id desc").firstResultOptional();
    }
}

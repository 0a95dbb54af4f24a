package dev.stoa.sponsorship.request;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** One question of a rubric, answered by 1 (poor) to 5 (excellent). */
@Entity
@Immutable
class Criterion extends PanacheEntityBase {

    static final int LEAST = 1;
    static final int MOST = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long rubricId;
    int place;
    String name;
    int weight;
    String about;

    /** @param weight 1 to 10 @param about how to judge it; may be empty */
    record Terms(String name, int weight, String about) {}

    static void keep(long rubric, int place, Terms terms) {
        var criterion = new Criterion();
        criterion.rubricId = rubric;
        criterion.place = place;
        criterion.name = terms.name();
        criterion.weight = terms.weight();
        criterion.about = terms.about();
        criterion.persist();
    }

    /** In their order. */
    static List<Criterion> of(long rubric) {
        return list("rubricId = ?1 order by place", rubric);
    }
}

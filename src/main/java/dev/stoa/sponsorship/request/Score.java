package dev.stoa.sponsorship.request;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What one reviewer thinks of a request. */
@Entity
@Table(name = "request_score")
class Score extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long requestId;
    long rubricId;
    /** A user name. */
    String reviewer;

    String comment;
    /** The points of each criterion times its weight, over all weights: 1 to 5. */
    BigDecimal mean;

    Instant at;

    /**
     * Keeps it in place of what this reviewer thought before; the request must be locked.
     *
     * @param points of each criterion of the rubric, by its id
     */
    static void keep(long request, Rubric rubric, Map<Long, Integer> points, String comment, String by, Instant at) {
        var score = Score.<Score>find("requestId = ?1 and reviewer = ?2", request, by)
                .firstResultOptional()
                .orElseGet(Score::new);
        var criteria = Criterion.of(rubric.id);
        score.requestId = request;
        score.rubricId = rubric.id;
        score.reviewer = by;
        score.comment = comment;
        score.mean = mean(criteria, points);
        score.at = at;
        score.persist();
        ScorePoint.delete("scoreId", score.id);
        criteria.forEach(criterion -> ScorePoint.keep(score.id, criterion.id, points.get(criterion.id)));
    }

    static BigDecimal mean(List<Criterion> criteria, Map<Long, Integer> points) {
        int sum = criteria.stream()
                .mapToInt(criterion -> criterion.weight * points.get(criterion.id))
                .sum();
        int weights = criteria.stream().mapToInt(criterion -> criterion.weight).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(weights), 4, RoundingMode.HALF_UP);
    }

    /** Oldest first. */
    static List<Score> of(List<Long> requests) {
        return list("requestId in ?1 order by at, id", requests);
    }
}

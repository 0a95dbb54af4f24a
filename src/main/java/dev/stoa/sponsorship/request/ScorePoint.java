package dev.stoa.sponsorship.request;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;

/** How many points a criterion got in a score: 1 to 5. */
@Entity
class ScorePoint extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long scoreId;
    long criterionId;
    int points;

    /** One answer, with its question as it stood in the rubric of the score. */
    public record Answer(
            long requestId, long scoreId, long criterionId, String criterion, int weight, int place, int points) {}

    static void keep(long score, long criterion, int points) {
        var point = new ScorePoint();
        point.scoreId = score;
        point.criterionId = criterion;
        point.points = points;
        point.persist();
    }

    /** Of all scores of these requests, in the order of the questions. */
    static List<Answer> of(List<Long> requests) {
        return getEntityManager()
                .createQuery(
                        "select s.requestId, s.id, c.id, c.name, c.weight, c.place, p.points from ScorePoint p"
                                + " join Score s on s.id = p.scoreId"
                                + " join Criterion c on c.id = p.criterionId where s.requestId in :requests"
                                + " order by c.rubricId desc, c.place, s.at, s.id",
                        Answer.class)
                .setParameter("requests", requests)
                .getResultList();
    }
}

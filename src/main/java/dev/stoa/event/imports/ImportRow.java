package dev.stoa.event.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Immutable;

/** A {@link Finding} as it was shown; it is written once and never changed. */
@Entity
@Immutable
public class ImportRow extends PanacheEntityBase {

    @Id
    public Long id;

    public long runId;
    public int number;
    public String place;
    public String name;

    @Enumerated(EnumType.STRING)
    public Verdict verdict;

    public String says;
    public String reason;
    String facts;
    public Long knownId;
    public Integer knownVersion;
    String changes;

    static Map<Verdict, Long> counts(long run) {
        var counts = new EnumMap<Verdict, Long>(Verdict.class);
        getEntityManager()
                .createQuery(
                        "select r.verdict, count(*) from ImportRow r where r.runId = :run group by r.verdict",
                        Object[].class)
                .setParameter("run", run)
                .getResultList()
                .forEach(row -> counts.put((Verdict) row[0], (Long) row[1]));
        return counts;
    }

    /** @param verdict null for all */
    static List<ImportRow> of(long run, Verdict verdict, int offset, int most) {
        return (verdict == null
                        ? find("runId = ?1 order by number", run)
                        : find("runId = ?1 and verdict = ?2 order by number", run, verdict))
                .range(offset, offset + most - 1)
                .list();
    }

    /** What is to be taken. */
    static List<ImportRow> wanted(long run) {
        return list("runId = ?1 and verdict in ?2 order by number", run, Set.of(Verdict.NEW, Verdict.CHANGED));
    }
}

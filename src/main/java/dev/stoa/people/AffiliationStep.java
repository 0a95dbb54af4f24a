package dev.stoa.people;

import dev.stoa.pipeline.Span;
import dev.stoa.pipeline.Step;
import dev.stoa.site.DataVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * For whom people work whose addresses belong to several organisations: since the day of their first commit from each, and
 * that day moves while history is read.
 */
@Singleton
class AffiliationStep implements Step {

    /** Persons a transaction. */
    private static final int PORTION = 500;

    private static final String SEVERAL = """
            select person_id from commit_identity where person_id is not null
            group by person_id having count(distinct domain) > 1 order by person_id""";

    private static final String SETTLE = "select cast(resolve_people(?1) as text)";

    private static final String CHANGED = """
            select count(*) from affiliation_span where person_id = any(?1) and xmin = cast(pg_current_xact_id() as xid)""";

    private final DataVersion dataVersion;

    AffiliationStep(DataVersion dataVersion) {
        this.dataVersion = dataVersion;
    }

    @Override
    public String name() {
        return "affiliations";
    }

    @Override
    public String says() {
        return "For whom people work";
    }

    @Override
    public Set<String> inputs() {
        return Set.of("activity_day", "commit_identity", "domain_rule", "affiliation", "organisation");
    }

    @Override
    public Set<String> outputs() {
        return Set.of("affiliation_span");
    }

    @Override
    public long again(Span span) {
        List<Long> persons = QuarkusTransaction.requiringNew()
                .call(() -> Person.getEntityManager()
                        .createNativeQuery(SEVERAL, Long.class)
                        .getResultList());
        long changed = 0;
        for (int from = 0; from < persons.size(); from += PORTION) {
            List<Long> portion = persons.subList(from, Math.min(persons.size(), from + PORTION));
            changed += QuarkusTransaction.requiringNew().call(() -> settle(portion));
        }
        return changed;
    }

    private long settle(List<Long> persons) {
        var database = Person.getEntityManager();
        var parameter = persons.toArray(Long[]::new);
        database.createNativeQuery(SETTLE).setParameter(1, parameter).getSingleResult();
        long changed = ((Number) database.createNativeQuery(CHANGED)
                        .setParameter(1, parameter)
                        .getSingleResult())
                .longValue();
        if (changed > 0) {
            dataVersion.hidden();
        }
        return changed;
    }
}

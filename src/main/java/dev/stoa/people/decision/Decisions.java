package dev.stoa.people.decision;

import dev.stoa.site.DataVersion;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.site.Texts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.hibernate.JDBCException;
import org.hibernate.Session;

/**
 * Carries out what staff decide, one at a time, each in one transaction: the rows, who and when and why, and all that follows
 * for every number. Every decision can be taken back ({@link Undo}).
 */
@ApplicationScoped
public class Decisions {

    /** Any number of ours: whoever decides holds it to the end of the transaction. */
    private static final long ONE_AT_A_TIME = 4_040_404_040L;

    /** PostgreSQL: serialisation failure, deadlock. Whoever previews while others write simply looks again. */
    private static final Set<String> AGAIN = Set.of("40001", "40P01");

    private static final int TRIES = 4;

    @Inject
    Session session;

    @Inject
    Clock clock;

    @Inject
    DataVersion data;

    /**
     * Does it, as this person.
     *
     * @return the decision's number
     * @throws NotPossible with the reason
     * @throws Outdated when somebody saved meanwhile
     */
    public long make(Proposal proposal, String by) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            session.createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                    .setParameter("lock", ONE_AT_A_TIME)
                    .getSingleResult();
            var rows = new RowChanges(session);
            var outcome = change(proposal, rows);
            if (rows.none()) {
                throw new NotPossible("", Texts.of(RefusalTexts.class).already());
            }
            long decision = keep(outcome, rows, proposal.undoes(), by);
            settle(rows);
            data.hidden();
            return decision;
        });
    }

    /**
     * What it would move, by doing it and taking it back.
     *
     * @throws NotPossible with the reason
     * @throws Outdated when somebody saved meanwhile
     */
    public Preview preview(Proposal proposal) {
        for (int tried = 1; ; tried++) {
            QuarkusTransaction.begin();
            try {
                return tryOut(proposal);
            } catch (JDBCException crossed) {
                if (tried == TRIES || !AGAIN.contains(crossed.getSQLState())) {
                    throw crossed;
                }
            } finally {
                QuarkusTransaction.rollback();
            }
        }
    }

    /** All in one snapshot, so that what arrives meanwhile is not taken for an effect. */
    private Preview tryOut(Proposal proposal) {
        run("set transaction isolation level repeatable read");
        run("savepoint untouched");
        var rows = new RowChanges(session);
        var outcome = change(proposal, rows);
        if (rows.none()) {
            throw new NotPossible("", Texts.of(RefusalTexts.class).already());
        }
        var meant = settle(rows);
        var then = Movements.state(session, meant);
        run("rollback to savepoint untouched");
        return Preview.of(outcome, Movements.between(session, then));
    }

    private static Proposal.Outcome change(Proposal proposal, RowChanges rows) {
        try {
            return proposal.make(rows);
        } catch (JDBCException refused) {
            throw switch (refused.getSQLState()) {
                case "23503" -> new NotPossible("", Texts.of(RefusalTexts.class).referredTo());
                case "23505" -> new NotPossible("", Texts.of(RefusalTexts.class).twice());
                case null, default -> refused;
            };
        }
    }

    private Long[] settle(RowChanges rows) {
        return session.createNativeQuery("select settle_decision(cast(:rows as jsonb))", Long[].class)
                .setParameter("rows", rows.json())
                .getSingleResult();
    }

    private long keep(Proposal.Outcome outcome, RowChanges rows, Long undoes, String by) {
        return session.createNativeQuery("""
                        insert into people_decision (at, actor, kind, summary, person_id, rows, undoes)
                        values (:at, :by, :kind, :summary, :person, cast(:rows as jsonb), :undoes) returning id""", Long.class)
                .setParameter("at", clock.instant())
                .setParameter("by", by)
                .setParameter("kind", outcome.kind().name())
                .setParameter("summary", outcome.summary())
                .setParameter("person", outcome.person(), Long.class)
                .setParameter("rows", rows.json())
                .setParameter("undoes", undoes, Long.class)
                .getSingleResult();
    }

    private void run(String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }
}

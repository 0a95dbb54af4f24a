package dev.stoa.github.repair;

import dev.stoa.github.client.AppManifest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.hibernate.Session;

/** Who was sent to GitHub to make an App, and which App came of it. */
@ApplicationScoped
class AppSetup {

    /** GitHub's own: a code is good for an hour. */
    private static final Duration LIFE = Duration.ofHours(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Session session;
    private final Clock clock;

    AppSetup(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** @param install where it is installed for an organisation */
    record Known(long id, String name, String install, String madeBy, Instant madeAt) {}

    /** A word that nobody can guess, to be brought back by the same person within an hour. */
    @Transactional
    String begin(String by) {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String state = HexFormat.of().formatHex(random);
        sql("delete from app_setup where asked_at < :old")
                .setParameter("old", clock.instant().minus(LIFE))
                .executeUpdate();
        sql("insert into app_setup (state, asked_by, asked_at) values (:state, :by, :now)")
                .setParameter("state", state)
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return state;
    }

    /** Whether this person was given this word; it works once. */
    @Transactional
    boolean end(String state, String by) {
        return sql("delete from app_setup where state = :state and asked_by = :by and asked_at >= :oldest")
                        .setParameter("state", state)
                        .setParameter("by", by)
                        .setParameter("oldest", clock.instant().minus(LIFE))
                        .executeUpdate()
                == 1;
    }

    @Transactional
    void made(AppManifest.Made app, String by) {
        sql("delete from github_app").executeUpdate();
        sql("insert into github_app (app_id, name, address, made_by, made_at) values (:id, :name, :address, :by, :now)")
                .setParameter("id", app.id())
                .setParameter("name", app.name())
                .setParameter("address", app.address())
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Transactional
    Optional<Known> known() {
        return session
                .createNativeQuery("select app_id, name, address, made_by, made_at from github_app", Object[].class)
                .getResultList()
                .stream()
                .map(row -> new Known(
                        (Long) row[0], (String) row[1], row[2] + "/installations/new", (String) row[3], (Instant)
                                row[4]))
                .findFirst();
    }

    private org.hibernate.query.MutationQuery sql(String statement) {
        return session.createNativeMutationQuery(statement);
    }
}

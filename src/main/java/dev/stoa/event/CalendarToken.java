package dev.stoa.event;

import dev.stoa.site.Token;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * What makes the address of somebody's own calendar unguessable; only its digest is kept. A calendar program cannot sign in: who
 * has the address reads the calendar, so a person has one for each subject at most, tells it to nobody else, and can revoke it.
 */
@Entity
public class CalendarToken extends PanacheEntityBase {

    /** Of two renewals at once the later one counts, as when one comes after the other. */
    private static final String RENEW = """
            insert into calendar_token (user_name, subject, digest, created_at) values (:user, :subject, :digest, :now)
            on conflict (user_name, subject) do update set digest = excluded.digest, created_at = excluded.created_at""";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    public String userName;
    /** What the calendar holds, in a word of the package that fills it. */
    public String subject;

    byte[] digest;
    Instant createdAt;

    /** A new one instead of any that this person had; the answer is the only time that it is told. */
    public static Token renew(String userName, String subject, Instant now) {
        var secret = Token.random();
        getEntityManager()
                .createNativeQuery(RENEW)
                .setParameter("user", userName)
                .setParameter("subject", subject)
                .setParameter("digest", secret.digest())
                .setParameter("now", now)
                .executeUpdate();
        return secret;
    }

    public static void revoke(String userName, String subject) {
        delete("userName = ?1 and subject = ?2", userName, subject);
    }

    public static boolean isGiven(String userName, String subject) {
        return count("userName = ?1 and subject = ?2", userName, subject) > 0;
    }

    /** Whose calendar it opens; nobody's when it was revoked or never given. */
    public static Optional<CalendarToken> opening(Token secret) {
        return find("digest", secret.digest()).firstResultOptional();
    }
}

package dev.stoa.sponsorship.document;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A text that staff changed; where there is none, the standard one holds. */
@Entity
public class BoilerplateText extends PanacheEntityBase {

    /** As the trail knows it; the number is the same as the id. */
    static final String SUBJECT = "document text";

    /** The number of the {@link Boilerplate}, from 1. */
    @Id
    public Integer id;

    public String text;
    public String changedBy;
    public Instant changedAt;

    @Version
    public int version;

    static int number(Boilerplate of) {
        return of.ordinal() + 1;
    }

    static Optional<BoilerplateText> of(Boilerplate of) {
        return findByIdOptional(number(of));
    }

    /** What a document is made of now. */
    static String text(Boilerplate of) {
        return of(of).map(changed -> changed.text).orElseGet(of::standard);
    }

    /** Locked; where nobody had changed it, the standard text is now a row like any other, also for two at once. */
    static BoilerplateText toChange(Boilerplate of, Instant at) {
        getEntityManager()
                .createNativeQuery("insert into boilerplate_text (id, text, changed_by, changed_at, version)"
                        + " values (:id, :text, '', :at, 0) on conflict do nothing")
                .setParameter("id", number(of))
                .setParameter("text", of.standard())
                .setParameter("at", at)
                .executeUpdate();
        return findById(number(of), LockModeType.PESSIMISTIC_WRITE);
    }
}

package dev.stoa.github.sync;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How far one part of one repository has come; the cursor is stored in the transaction of the page that it follows. */
@Entity
public class SyncPart extends PanacheEntityBase {

    @EmbeddedId
    public Key id;

    /** The source's own; null before the first page. */
    public String cursor;

    /** When the end was last reached; null while the first pass is under way. */
    public Instant completeAt;

    /** With failure: the newest attempt failed, and why. */
    public Instant failedAt;

    public String failure;

    /** Failed attempts in a row. */
    public int attempts;

    /** With failure: not tried again before, unless staff ask for it. */
    public Instant dueAt;

    /** The row of a part; a new one when nothing was read yet. */
    static SyncPart of(long repository, Part part) {
        Key key = new Key(repository, part);
        SyncPart known = findById(key);
        if (known == null) {
            known = new SyncPart();
            known.id = key;
            known.persist();
        }
        return known;
    }

    /** A row for each part of these repositories that has none yet. */
    static void expect(List<Long> repositories, Set<Part> parts) {
        if (!repositories.isEmpty()) {
            getEntityManager()
                    .createNativeQuery("""
                            insert into sync_part (repository_id, part)
                            select r.id, p.part from repository r cross join unnest(cast(:parts as text[])) as p(part)
                            where r.id in (:repositories) order by 1, 2 on conflict do nothing""")
                    .setParameter("parts", parts.stream().map(Part::name).toArray(String[]::new))
                    .setParameter("repositories", repositories)
                    .executeUpdate();
        }
    }

    /** What staff have to look at, newest first. */
    public static List<SyncPart> failed() {
        return list("failure is not null order by failedAt desc");
    }

    /** Failed, and to be left alone for now. */
    static List<SyncPart> resting(Instant now) {
        return list("failure is not null and dueAt > ?1", now);
    }

    /** Everything is to be read from its beginning once more; until then what is complete stays so. */
    static void startOver() {
        update("cursor = null, dueAt = null");
    }

    void advance(String cursor, boolean complete, Instant now) {
        this.cursor = cursor;
        if (complete) {
            completeAt = now;
        }
        failedAt = null;
        failure = null;
        attempts = 0;
        dueAt = null;
    }

    void fail(String reason, Instant now) {
        failedAt = now;
        failure = reason;
        attempts++;
        dueAt = now.plus(Retry.after(attempts));
    }

    /** To be tried by the next run. */
    void due() {
        dueAt = null;
    }

    /** Which part of which repository. */
    @Embeddable
    public record Key(
            long repositoryId, @Enumerated(EnumType.STRING) Part part) {}
}

package dev.stoa.github.sync;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** How far one part of one repository has come; the cursor is stored in the transaction of the page that it follows. */
@Entity
public class SyncPart extends PanacheEntityBase {

    private static final String TELL = """
            insert into sync_part as p (repository_id, part, items, told, complete_at, read_to)
            select repository, part, items, told, case when items = 0 then cast(:now as timestamptz) end,
                case when items = 0 then told end
            from unnest(cast(:repositories as bigint[]), cast(:parts as text[]), cast(:items as int[]),
                cast(:told as text[])) as t(repository, part, items, told)
            order by 1, 2
            on conflict (repository_id, part) do update set
                items = excluded.items, told = excluded.told,
                complete_at = case when excluded.items = 0 then excluded.complete_at else p.complete_at end,
                read_to = case when excluded.items = 0 then excluded.told else p.read_to end,
                failed_at = case when excluded.items = 0 then null else p.failed_at end,
                failure = case when excluded.items = 0 then null else p.failure end,
                attempts = case when excluded.items = 0 then 0 else p.attempts end,
                due_at = case when excluded.items = 0 then null else p.due_at end
            where excluded.told <> coalesce(p.told, '')""";

    @EmbeddedId
    public Key id;

    /** The source's own; null before the first page. */
    public String cursor;

    /** When the end was last reached; null while the first pass is under way. */
    public Instant completeAt;

    /** To be read from its beginning to its end in one go, after which what GitHub does not list is gone. */
    public boolean exact;

    /** How many items the newest listing counts; null when nobody knows. */
    public Integer items;

    /** How the newest listing says that the part stands; null when none told. */
    public String told;

    /** How it stood when it was last read to its end. */
    public String readTo;

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

    /**
     * Keeps how parts stand; each has a row from now on, so that one which nobody has read yet is pending. Nobody asks for
     * parts without an item: they are complete as they are.
     */
    static void tell(List<Catalogue.Told> told, Set<Part> parts, Instant now) {
        List<Row> rows = told.stream()
                .flatMap(one -> parts.stream()
                        .map(part -> new Row(one.repository(), part, one.parts().get(part))))
                .toList();
        if (!rows.isEmpty()) {
            getEntityManager()
                    .createNativeQuery(TELL)
                    .setParameter(
                            "repositories", rows.stream().map(Row::repository).toArray(Long[]::new))
                    .setParameter(
                            "parts", rows.stream().map(row -> row.part().name()).toArray(String[]::new))
                    .setParameter("items", rows.stream().map(Row::items).toArray(Integer[]::new))
                    .setParameter("told", rows.stream().map(Row::version).toArray(String[]::new))
                    .setParameter("now", now)
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
        update(
                "cursor = null, readTo = null, told = coalesce(told, 'again'), dueAt = null where items is null or items > 0");
    }

    /** @param told how the part stood when this reading began */
    void advance(GitHubSource.Page page, String told, Instant now) {
        cursor = page.cursor();
        if (!page.more()) {
            completeAt = now;
            readTo = told;
            // Asked for meanwhile it is told otherwise, and still to be done.
            exact &= !Objects.equals(told, this.told);
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
        dueAt = now.plus(Retry.OF_SYNC.after(attempts));
    }

    /** Which part of which repository. */
    @Embeddable
    public record Key(
            long repositoryId, @Enumerated(EnumType.STRING) Part part) {}

    private record Row(long repository, Part part, Catalogue.State state) {

        Integer items() {
            return state == null ? null : state.items();
        }

        String version() {
            return state == null ? null : state.version();
        }
    }
}

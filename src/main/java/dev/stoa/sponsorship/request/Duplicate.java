package dev.stoa.sponsorship.request;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Another request that may be the same: for the same edition, or for something with a similar name about the same time. Names are
 * compared by their trigrams (PostgreSQL, pg_trgm, {@code similarity}).
 *
 * @param likeness of the names, 0 to 1
 * @param sameAsker it came from the same address
 */
public record Duplicate(
        long id, String name, RequestState state, boolean sameTarget, double likeness, boolean sameAsker) {

    /** From here on we show it to staff. */
    static final double SIMILAR = 0.45;

    /** From here on we tell the asker. */
    private static final double CLOSE = 0.75;

    private static final Duration YEAR = Duration.ofDays(365);
    private static final int MOST = 10;

    /** The likeliest first. One statement. */
    static List<Duplicate> of(SponsorshipRequest request) {
        var asked = request.asked;
        List<?> rows = SponsorshipRequest.getEntityManager()
                .createNativeQuery("""
                        select q.id, q.name, q.state,
                               coalesce(q.edition_id = :edition, false) or coalesce(q.group_id = :group, false) same_target,
                               cast(similarity(lower(q.name), lower(:name)) as double precision) likeness,
                               coalesce(lower(q.email) = lower(:email), false) same_asker
                        from sponsorship_request q
                        where q.id <> :id and q.state <> 'DRAFT' and (
                            q.edition_id = :edition
                            or q.group_id = :group and q.created_at between :from and :to
                            or lower(q.name) % lower(:name) and similarity(lower(q.name), lower(:name)) >= :similar
                                and (q.starts_on is null or :starts = ''
                                     or abs(q.starts_on - cast(nullif(:starts, '') as date)) <= 180))
                        order by 4 desc, 5 desc, q.id limit :most""")
                .setParameter("id", request.id)
                .setParameter("edition", asked.edition() == null ? -1L : asked.edition())
                .setParameter("group", asked.userGroup() == null ? -1L : asked.userGroup())
                .setParameter("name", asked.name())
                .setParameter("email", Objects.toString(asked.email(), ""))
                .setParameter("from", request.createdAt.minus(YEAR))
                .setParameter("to", request.createdAt.plus(YEAR))
                .setParameter("starts", Objects.toString(asked.startsOn(), ""))
                .setParameter("similar", SIMILAR)
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream().map(row -> of((Object[]) row)).toList();
    }

    private static Duplicate of(Object[] row) {
        return new Duplicate(
                ((Number) row[0]).longValue(),
                (String) row[1],
                RequestState.valueOf((String) row[2]),
                (boolean) row[3],
                ((Number) row[4]).doubleValue(),
                (boolean) row[5]);
    }

    /** Certain enough to be told to the asker. */
    boolean surely() {
        return sameTarget || likeness >= CLOSE;
    }

    public String href() {
        return "/admin/sponsorship-requests/" + id;
    }

    /** For staff. */
    public String why() {
        var what = sameTarget
                ? "the same conference or group"
                : "a similar name (%.0f %% alike)".formatted(likeness * 100);
        return sameAsker ? what + ", the same asker" : what;
    }
}

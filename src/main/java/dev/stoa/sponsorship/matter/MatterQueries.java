package dev.stoa.sponsorship.matter;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds matters of whatever kind. */
final class MatterQueries {

    private MatterQueries() {}

    /** All of a sponsorship, oldest first. */
    static <S extends Enum<S>, M extends Matter<S>> List<M> of(Kind<S, M> kind, long sponsorship) {
        return Panache.getEntityManager(kind.type())
                .createQuery(
                        "from " + kind.type().getSimpleName() + " m where m.sponsorshipId = :sponsorship order by m.id",
                        kind.type())
                .setParameter("sponsorship", sponsorship)
                .getResultList();
    }

    /** How many rest in these states, but for what was called off. */
    static <S extends Enum<S>, M extends Matter<S>> long count(Kind<S, M> kind, Collection<S> states) {
        return Panache.getEntityManager(kind.type())
                .createQuery("select count(*)" + waiting(kind), Long.class)
                .setParameter("states", states)
                .setParameter("cancelled", SponsorshipState.CANCELLED)
                .getSingleResult();
    }

    /** Those that rest in these states, the oldest first, but for what was called off. */
    static <S extends Enum<S>, M extends Matter<S>> List<M> in(Kind<S, M> kind, Collection<S> states, int most) {
        return Panache.getEntityManager(kind.type())
                .createQuery("select m" + waiting(kind) + " order by m.id", kind.type())
                .setParameter("states", states)
                .setParameter("cancelled", SponsorshipState.CANCELLED)
                .setMaxResults(most)
                .getResultList();
    }

    /** By their ids, with the edition of each. */
    static Map<Long, Sponsorship> sponsorships(List<? extends Matter<?>> matters) {
        return Sponsorship.<Sponsorship>list(
                        "from Sponsorship s join fetch s.edition where s.id in ?1",
                        matters.stream()
                                .map(matter -> matter.sponsorshipId)
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(sponsorship -> sponsorship.id, Function.identity()));
    }

    /** Of a kind over all sponsorships, each with its sponsorship and that with its edition. */
    record Under<M>(M matter, Sponsorship sponsorship) {}

    static <S extends Enum<S>, M extends Matter<S>> List<Under<M>> all(
            Kind<S, M> kind, MatterFilter filter, int offset, int most) {
        return bind(
                        Panache.getEntityManager(kind.type())
                                .createQuery(
                                        "select m, s" + all(kind, filter, " join fetch s.edition e")
                                                + " order by e.startsOn desc, m.id desc",
                                        Object[].class),
                        kind,
                        filter)
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Under<>(kind.type().cast(row[0]), (Sponsorship) row[1]))
                .toList();
    }

    /** How many in each state, whatever state the filter asks for. */
    static <S extends Enum<S>, M extends Matter<S>> Map<Object, Long> states(Kind<S, M> kind, MatterFilter filter) {
        var any = filter.anyState();
        return bind(
                        Panache.getEntityManager(kind.type())
                                .createQuery(
                                        "select m.state, count(*)" + all(kind, any, " join s.edition e")
                                                + " group by m.state",
                                        Object[].class),
                        kind,
                        any)
                .getResultStream()
                .collect(Collectors.toMap(row -> row[0], row -> (Long) row[1]));
    }

    private static String all(Kind<?, ?> kind, MatterFilter filter, String edition) {
        return " from " + kind.type().getSimpleName() + " m join Sponsorship s on s.id = m.sponsorshipId" + edition
                + " where 1 = 1"
                + (filter.state().isEmpty() ? "" : " and m.state = :state")
                + (filter.owner().isEmpty() ? "" : " and m.owner = :owner")
                + (filter.year() == null ? "" : " and year(e.startsOn) = :year");
    }

    private static <Q> TypedQuery<Q> bind(TypedQuery<Q> query, Kind<?, ?> kind, MatterFilter filter) {
        if (!filter.state().isEmpty()) {
            query.setParameter("state", kind.state(filter.state()).orElseThrow());
        }
        if (!filter.owner().isEmpty()) {
            query.setParameter("owner", filter.owner());
        }
        if (filter.year() != null) {
            query.setParameter("year", filter.year());
        }
        return query;
    }

    private static String waiting(Kind<?, ?> kind) {
        return " from " + kind.type().getSimpleName()
                + " m join Sponsorship s on s.id = m.sponsorshipId where m.state in :states and s.state <> :cancelled";
    }

    /** One of this sponsorship; one of another is none. */
    static <S extends Enum<S>, M extends Matter<S>> Optional<M> one(Kind<S, M> kind, long sponsorship, long id) {
        return Optional.ofNullable(Panache.getEntityManager(kind.type()).find(kind.type(), id))
                .filter(matter -> matter.sponsorshipId == sponsorship);
    }

    /** Locked until the transaction ends: of two people who save at once, the second sees what the first stored. */
    static <S extends Enum<S>, M extends Matter<S>> Optional<M> toChange(Kind<S, M> kind, long sponsorship, long id) {
        return toChange(kind, id).filter(matter -> matter.sponsorshipId == sponsorship);
    }

    /** The same, of whatever sponsorship. */
    static <S extends Enum<S>, M extends Matter<S>> Optional<M> toChange(Kind<S, M> kind, long id) {
        return Optional.ofNullable(
                Panache.getEntityManager(kind.type()).find(kind.type(), id, LockModeType.PESSIMISTIC_WRITE));
    }
}

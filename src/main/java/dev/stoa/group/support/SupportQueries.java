package dev.stoa.group.support;

import dev.stoa.group.GroupStatus;
import dev.stoa.group.UserGroup;
import dev.stoa.notice.Mailbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What forms and notices ask the database. Each method is one statement. */
final class SupportQueries {

    /** Who looked after something since then works at this desk. */
    private static final Duration LATELY = Duration.ofDays(180);

    private static final int MOST_TOLD = 5;

    private SupportQueries() {}

    /** The group that we list under this slug or this name; empty where there is none, or several. */
    static Optional<UserGroup> group(String typed) {
        var found = UserGroup.<UserGroup>find(
                        "status in ?1 and (slug = lower(?2) or lower(name) = lower(?2)) order by id",
                        GroupStatus.SHOWN,
                        typed)
                .page(0, 10)
                .list();
        return found.stream()
                .filter(group -> group.slug.equalsIgnoreCase(typed))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
    }

    /** @param city null where it is not known */
    public record GroupName(String name, String city, String country) {}

    /** Groups as a form suggests them, by name. */
    static List<GroupName> groups() {
        return UserGroup.getEntityManager()
                .createQuery(
                        "select g.name, g.city, g.country from UserGroup g where g.status in :listed order by g.name, g.id",
                        GroupName.class)
                .setParameter("listed", GroupStatus.LISTED)
                .getResultList();
    }

    /** Colleagues who read mail at this address. */
    static List<String> userNames(String email) {
        return email == null
                ? List.of()
                : Mailbox.getEntityManager()
                        .createQuery(
                                "select m.userName from Mailbox m where lower(m.address) = lower(:email)", String.class)
                        .setParameter("email", email)
                        .getResultList();
    }

    /** Who is told of a request that nobody looks after: those who lately looked after one. */
    static List<String> deskPeople(Instant now) {
        return SupportRequest.getEntityManager()
                .createQuery("""
                        select q.owner from SupportRequest q where q.owner is not null and q.since > :lately
                        group by q.owner order by max(q.since) desc""", String.class)
                .setParameter("lately", now.minus(LATELY))
                .setMaxResults(MOST_TOLD)
                .getResultList();
    }

    /** Names that a form suggests for an owner. */
    static List<String> owners() {
        return SupportRequest.getEntityManager()
                .createQuery(
                        "select distinct q.owner from SupportRequest q where q.owner is not null order by 1",
                        String.class)
                .setMaxResults(100)
                .getResultList();
    }

    /** Ids of open requests whose time is up, and of which nobody was told since then. */
    static List<Long> late(Instant now, Instant toldBefore) {
        return SupportRequest.getEntityManager()
                .createQuery("""
                        select q.id from SupportRequest q where q.dueAt <= :now and q.state in :open
                            and (q.remindedAt is null or q.remindedAt <= :before) order by q.id""", Long.class)
                .setParameter("now", now)
                .setParameter("open", Set.copyOf(RequestState.OPEN))
                .setParameter("before", toldBefore)
                .getResultList();
    }
}

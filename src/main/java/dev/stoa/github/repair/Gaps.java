package dev.stoa.github.repair;

import dev.stoa.github.sync.ReadAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Times of which GitHub no longer lists deliveries; a sync makes them good, and they are open until one has. */
@ApplicationScoped
class Gaps {

    private final Session session;
    private final ReadAgain readAgain;

    Gaps(Session session, ReadAgain readAgain) {
        this.session = session;
        this.readAgain = readAgain;
    }

    /** @param owners whose news the hook brings */
    @Transactional
    void found(KnownHook hook, List<String> owners, Instant since, Instant until, Instant now) {
        for (String owner : owners) {
            session.createNativeMutationQuery(
                            "insert into delivery_gap (hook_id, owner, since, until, found_at) values (:hook, :owner, :since, :until, :now)")
                    .setParameter("hook", hook.id())
                    .setParameter("owner", owner)
                    .setParameter("since", since)
                    .setParameter("until", until)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    /**
     * Closes those that a sync has made good, and makes the owners of the others due: again each time, since a run that was
     * under way may have overwritten it.
     *
     * @return whether one is still to be made good
     */
    @Transactional
    boolean settle() {
        session.createNativeMutationQuery("""
                        update delivery_gap g set repaired_at = s.as_of from owner_standing s, sync_owner o
                        where lower(s.owner) = lower(g.owner) and o.owner = lower(g.owner) and g.repaired_at is null
                          and o.whole_at > g.found_at and s.as_of > g.found_at""").executeUpdate();
        List<String> unlisted = session.createNativeQuery("""
                        select distinct g.owner from delivery_gap g left join sync_owner o on o.owner = lower(g.owner)
                        where g.repaired_at is null and (o.whole_at is null or o.whole_at <= g.found_at)""", String.class).getResultList();
        readAgain.owners(unlisted);
        return !unlisted.isEmpty();
    }
}

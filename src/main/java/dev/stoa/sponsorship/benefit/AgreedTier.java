package dev.stoa.sponsorship.benefit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/**
 * A tier as it was agreed, word for word: a snapshot that is written once and keeps what the organisers' page said then, next
 * to the {@link Benefit}s that were made of it.
 */
@Entity
@Immutable
public class AgreedTier extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long sponsorshipId;
    public String tier;
    public String text;
    public String actor;
    public Instant at;

    /** In the caller's transaction. */
    public static void keep(long sponsorship, String tier, String text, String actor, Instant at) {
        var agreed = new AgreedTier();
        agreed.sponsorshipId = sponsorship;
        agreed.tier = tier;
        agreed.text = text;
        agreed.actor = actor;
        agreed.at = at;
        agreed.persist();
    }

    /** The latest first. */
    public static List<AgreedTier> of(long sponsorship) {
        return list("sponsorshipId = ?1 order by id desc", sponsorship);
    }
}

package dev.stoa.group.hosting;

import dev.stoa.site.Money;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A house of the company in which groups may meet; what is given away are its {@link Room}s. */
@Entity
public class Venue extends PanacheEntityBase {

    /** As it stands in {@link Change}. */
    static final String SUBJECT = "venue";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String slug;
    public String name;
    public String address;
    public String city;
    /** IANA. */
    public String zone;
    /** As {@link OpeningHours} reads it. */
    public String opening;

    public String av;
    public String access;
    BigDecimal foodCap;
    String foodCurrency;
    /** The user name of the colleague who opens the door. */
    public String keeper;

    public boolean closed;
    public boolean sample;

    @Version
    public int version;

    static Venue open(String slug, VenueTerms terms, boolean sample) {
        var venue = new Venue();
        venue.slug = slug;
        venue.sample = sample;
        venue.take(terms);
        venue.persist();
        return venue;
    }

    public static Optional<Venue> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** Locked until the transaction ends. */
    static Optional<Venue> toChange(String slug) {
        return find("slug", slug).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** What an asker should know before they choose one. @param largest people in the largest room */
    public record House(String slug, String name, String city, int largest, String av, String access) {}

    /** Those that take guests and have a room to give, by city and name. */
    public static List<House> houses() {
        return getEntityManager().createQuery("""
                        select v.slug, v.name, v.city, max(r.capacity), v.av, v.access
                        from Room r join r.venue v where v.closed = false and r.closed = false
                        group by v.id, v.slug, v.name, v.city, v.av, v.access order by v.city, v.name""", House.class).getResultList();
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** The most that food may cost a head; null where we order none. */
    public Money foodCap() {
        return foodCap == null ? null : new Money(foodCap, Currency.getInstance(foodCurrency));
    }

    public VenueTerms terms() {
        return new VenueTerms(name, address, city, zone(), opening, av, access, foodCap(), keeper, closed);
    }

    /** Writes new terms and keeps every field that changed in the trail. */
    void revise(VenueTerms terms, Actor by, Instant at) {
        Change.keep(SUBJECT, id, terms().byField(), terms.byField(), by, at);
        take(terms);
    }

    private void take(VenueTerms terms) {
        name = terms.name();
        address = terms.address();
        city = terms.city();
        zone = terms.zone().getId();
        opening = terms.opening();
        av = terms.av();
        access = terms.access();
        foodCap = terms.foodCap() == null ? null : terms.foodCap().amount();
        foodCurrency =
                terms.foodCap() == null ? null : terms.foodCap().currency().getCurrencyCode();
        keeper = terms.keeper();
        closed = terms.closed();
    }
}

package dev.stoa.event.rsvp;

import dev.stoa.event.MeetupSeries;
import dev.stoa.site.Token;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One person who comes to dates of one series, or of several that go on from each other. Nothing of it is for visitors, a log
 * or a trail; it is gone when the person says so, or {@link RsvpJob#KEPT} after their last date.
 */
@Entity
public class Guest extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long rootId;
    /** They come to every date of this series and of those that go on from it; null where they chose dates. */
    public Long wholeId;

    public Instant wholeAt;
    public String name;
    public String email;
    public String userName;
    String diet;
    String accessNeeds;
    String answer;
    public Instant answeredAt;
    public Instant createdAt;

    @Version
    public int version;

    /** The guest with this address, made where there is none; of two who come at once the second finds the first's. */
    static Guest of(long root, Rsvp rsvp, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into guest (root_id, name, email, user_name, created_at, version)
                        values (:root, :name, :email, :user, :now, 0)
                        on conflict (root_id, lower(email)) do nothing""")
                .setParameter("root", root)
                .setParameter("name", rsvp.name())
                .setParameter("email", rsvp.email())
                .setParameter("user", rsvp.userName())
                .setParameter("now", now)
                .executeUpdate();
        Guest guest = find("rootId = ?1 and lower(email) = lower(?2)", root, rsvp.email())
                .singleResult();
        guest.name = rsvp.name();
        if (rsvp.userName() != null) {
            guest.userName = rsvp.userName();
        }
        return guest;
    }

    /** Whose link this is. */
    static Optional<Guest> by(Token key) {
        return find("from Guest g where g.id = (select k.guestId from GuestKey k where k.tokenHash = ?1)", key.digest())
                .firstResultOptional();
    }

    /** Those who come to all dates of one of these series and have no seat at this date yet, in the order in which they asked. */
    static List<Guest> missingAt(long date, List<Long> line) {
        return list(
                "from Guest g where g.wholeId in ?1 and not exists"
                        + " (select 1 from Seat s where s.guest = g and s.occurrence.id = ?2) order by g.wholeAt, g.id",
                line,
                date);
    }

    /** Of two series that go on from each other the earlier one counts. */
    void comesToAll(MeetupSeries series, Instant now) {
        if (wholeId == null || !SeriesLine.of(series).contains(wholeId)) {
            wholeId = series.id;
            wholeAt = now;
        }
    }

    boolean comesToAllOf(MeetupSeries series) {
        return wholeId != null && SeriesLine.of(series).contains(wholeId);
    }

    void comesToDatesOnly() {
        wholeId = null;
        wholeAt = null;
    }

    Answers answers() {
        return new Answers(diet, accessNeeds, answer);
    }

    void answer(Answers answers, Instant now) {
        diet = answers.diet();
        accessNeeds = answers.access();
        answer = answers.other();
        answeredAt = answers.none() ? null : now;
    }
}

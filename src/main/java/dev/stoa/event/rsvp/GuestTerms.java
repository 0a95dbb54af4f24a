package dev.stoa.event.rsvp;

import dev.stoa.event.MeetupSeries;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** What those who run a meetup decide about its guests, for a series and all that go on from it. */
@Entity
public class GuestTerms extends PanacheEntityBase {

    /** Of the first of them. */
    @Id
    public long seriesId;

    /** Guests are taken here, and not on another site. */
    public boolean open;

    public boolean asksDiet;
    public boolean asksAccess;
    /** In the hosts' own words; null for none. */
    public String question;

    @Version
    public int version;

    /** What holds; where nobody has decided yet, guests are welcome and asked about food and access. */
    static GuestTerms of(MeetupSeries series) {
        long root = SeriesLine.root(series);
        return GuestTerms.<GuestTerms>findByIdOptional(root).orElseGet(() -> usual(root));
    }

    private static GuestTerms usual(long root) {
        var terms = new GuestTerms();
        terms.seriesId = root;
        terms.open = true;
        terms.asksDiet = true;
        terms.asksAccess = true;
        return terms;
    }

    boolean asks() {
        return asksDiet || asksAccess || question != null;
    }
}

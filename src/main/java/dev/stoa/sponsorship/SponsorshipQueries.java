package dev.stoa.sponsorship;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What the desk's lists ask for. Everything comes back as records, in a bounded number of statements. */
public final class SponsorshipQueries {

    private static final String ROW = "select s.id, e.name, e.startsOn,"
            + " e.endsOn, e.city, s.tier, s.amount, s.currency, s.state, s.owner, s.createdBy, s.published, s.sample"
            + " from Sponsorship s join s.edition e";

    private static final String SUM =
            "select s.state, s.currency, count(*), sum(s.amount)" + " from Sponsorship s join s.edition e";

    private SponsorshipQueries() {}

    /** All that is open, by state and currency: the heads of the board. */
    public static List<Sum> openSums() {
        return Sponsorship.find(
                        SUM + " where s.state in ?1 group by s.state, s.currency order by s.currency",
                        SponsorshipState.OPEN)
                .project(Sum.class)
                .list();
    }

    /** The cards of the board: of every open state the first few, by the day on which the conference begins. */
    public static List<SponsorshipRow> board(int perState) {
        return Sponsorship.find(
                        ROW + " where s.id in (select ranked.id from (select o.id as id, row_number() over"
                                + " (partition by o.state order by oe.startsOn, o.id) as place"
                                + " from Sponsorship o join o.edition oe where o.state in ?1) ranked"
                                + " where ranked.place <= ?2) order by e.startsOn, s.id",
                        SponsorshipState.OPEN,
                        perState)
                .project(SponsorshipRow.class)
                .list();
    }

    /** What stands in these states and whose conference begins before that day, soonest first. */
    public static List<SponsorshipRow> waiting(Collection<SponsorshipState> states, LocalDate before, int most) {
        return Sponsorship.find(
                        ROW + " where s.state in ?1 and e.startsOn < ?2 order by e.startsOn desc, s.id", states, before)
                .project(SponsorshipRow.class)
                .page(0, most)
                .list();
    }

    /** Colleagues who look after something, for the form's suggestions. */
    static List<String> owners() {
        return Sponsorship.getEntityManager()
                .createQuery("select distinct s.owner from Sponsorship s order by s.owner", String.class)
                .setMaxResults(200)
                .getResultList();
    }
}

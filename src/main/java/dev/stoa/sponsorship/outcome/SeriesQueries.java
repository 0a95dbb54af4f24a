package dev.stoa.sponsorship.outcome;

import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.SponsorshipState;
import java.util.List;

/** What pages ask over all sponsorships. */
final class SeriesQueries {

    private SeriesQueries() {}

    /** A conference with how often it was sponsored, how many goals it had and how many of them were counted. */
    public record Series(String slug, String name, long times, Integer first, Integer last, long goals, long counted) {}

    /** By name; one statement. */
    static List<Series> all() {
        return Sponsorship.getEntityManager()
                .createQuery(
                        "select c.slug, c.name, count(distinct s.id), min(year(e.startsOn)), max(year(e.startsOn)), count(g.id),"
                                + " count(g.actual) from Sponsorship s join s.edition e join e.conference c"
                                + " left join Goal g on g.sponsorshipId = s.id where s.state in :promised"
                                + " group by c.slug, c.name order by lower(c.name), c.slug",
                        Series.class)
                .setParameter("promised", SponsorshipState.PROMISED)
                .getResultList();
    }
}

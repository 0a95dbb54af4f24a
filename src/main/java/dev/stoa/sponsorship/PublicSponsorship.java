package dev.stoa.sponsorship;

import java.time.LocalDate;
import java.util.List;

/**
 * All that a visitor may learn about a sponsorship: an allow-list. What is not a component here cannot reach a public
 * page, however the entity grows.
 *
 * @param edition slug of the edition, for its page
 * @param city null where it was held online only
 * @param why in our own words, for visitors
 * @param sample invented, to show what Stoa does
 */
public record PublicSponsorship(
        String edition,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        String city,
        String country,
        String tier,
        String why,
        boolean sample) {

    private static final String SHOWN =
            "select e.slug, e.name, e.startsOn, e.endsOn, e.city, e.country, s.tier, s.why, s.sample";

    private static final String VISIBLE =
            " from Sponsorship s join s.edition e where s.published = true and s.state in ?1";

    /** A year with how many conferences we support in it. */
    public record Year(int year, long count) {}

    /** What we support in a year, in the order of the calendar. */
    public static List<PublicSponsorship> ofYear(int year) {
        return Sponsorship.find(
                        SHOWN + VISIBLE + " and e.startsOn between ?2 and ?3 order by e.startsOn, s.id",
                        SponsorshipState.PROMISED,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31))
                .project(PublicSponsorship.class)
                .list();
    }

    /** What we supported last, the latest first. */
    public static List<PublicSponsorship> latest(int most) {
        return Sponsorship.find(SHOWN + VISIBLE + " order by e.startsOn desc, s.id", SponsorshipState.PROMISED)
                .page(0, most)
                .project(PublicSponsorship.class)
                .list();
    }

    /** The years in which we support something, latest first. */
    public static List<Year> years() {
        return Sponsorship.find(
                        "select year(e.startsOn), count(distinct e.id)" + VISIBLE
                                + " group by year(e.startsOn) order by year(e.startsOn) desc",
                        SponsorshipState.PROMISED)
                .project(Year.class)
                .list();
    }

    /** Conferences supported so far, each edition once. */
    public static long editions() {
        return Sponsorship.getEntityManager()
                .createQuery("select count(distinct e.id)" + VISIBLE, Long.class)
                .setParameter(1, SponsorshipState.PROMISED)
                .getSingleResult();
    }

    public String place() {
        return city == null ? "online" : city + (country == null ? "" : ", " + country);
    }
}

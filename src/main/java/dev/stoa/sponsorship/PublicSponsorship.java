package dev.stoa.sponsorship;

import dev.stoa.site.DateSpan;
import dev.stoa.site.geo.Country;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * All that a visitor may learn about a sponsorship: an allow-list. What is not a component here cannot reach a public
 * page, however the entity grows.
 *
 * @param edition slug of the edition, for its page
 * @param city null where it was held online only
 * @param why in our own words, for visitors
 * @param sample invented, to show what Stoa does
 * @param changedAt when the public page of the conference changed last; not when anybody decided anything
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
        boolean sample,
        Instant changedAt) {

    private static final String SHOWN =
            "select e.slug, e.name, e.startsOn, e.endsOn, e.city, e.country, s.tier, s.why, s.sample," + " e.changedAt";

    private static final String VISIBLE =
            " from Sponsorship s join s.edition e where s.published = true and s.state in ?1 and e.state <> DRAFT";

    /** A year with how many conferences we support in it. */
    public record Year(int year, long count) {}

    /** What we support in a year, in the order of the calendar; each conference once, whatever we do for it. */
    public static List<PublicSponsorship> ofYear(int year) {
        return together(Sponsorship.find(
                        SHOWN + VISIBLE + " and e.startsOn between ?2 and ?3 order by e.startsOn, s.id",
                        SponsorshipState.PROMISED,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31))
                .project(PublicSponsorship.class)
                .list());
    }

    private static List<PublicSponsorship> together(List<PublicSponsorship> all) {
        var byEdition = new LinkedHashMap<String, PublicSponsorship>();
        all.forEach(each -> byEdition.merge(each.edition, each, PublicSponsorship::and));
        return List.copyOf(byEdition.values());
    }

    private PublicSponsorship and(PublicSponsorship other) {
        return new PublicSponsorship(
                edition,
                name,
                startsOn,
                endsOn,
                city,
                country,
                tier.equals(other.tier) ? tier : tier + ", " + other.tier,
                why.equals(other.why) ? why : why + " " + other.why,
                sample || other.sample,
                changedAt);
    }

    /** What we supported last, the latest first; each conference once. */
    public static List<PublicSponsorship> latest(int most) {
        return together(Sponsorship.find(SHOWN + VISIBLE + " order by e.startsOn desc, s.id", SponsorshipState.PROMISED)
                .page(0, most)
                .project(PublicSponsorship.class)
                .list());
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

    /** "EuroPython 2025": the conference and its year, said once. */
    public String title() {
        var year = Integer.toString(startsOn.getYear());
        return name.contains(year) ? name : name + " " + year;
    }

    /** "13 to 19 July 2026". */
    public String when() {
        return new DateSpan(startsOn, endsOn).toString();
    }

    /** As the language of the page calls the country. */
    public String place() {
        return city == null ? "online" : city + (country == null ? "" : ", " + Country.countryName(country));
    }
}

package dev.stoa.portal;

import dev.stoa.site.Facet;
import dev.stoa.sponsorship.PublicSponsorship;
import java.util.List;

/**
 * The conferences that the company supports in one year, with the reasons, and the other years.
 *
 * @param year the year that is shown; the latest where none was asked for
 * @param sample whether any of them is invented
 */
public record SponsorshipsPage(int year, List<PublicSponsorship> sponsorships, List<Facet> years, boolean sample) {

    /** @param asked null for the latest year that has something */
    static SponsorshipsPage of(Integer asked, int thisYear) {
        var years = PublicSponsorship.years();
        int year = asked != null
                ? asked
                : years.isEmpty() ? thisYear : years.getFirst().year();
        var sponsorships = PublicSponsorship.ofYear(year);
        return new SponsorshipsPage(
                year,
                sponsorships,
                years.stream()
                        .map(each -> new Facet(
                                Integer.toString(each.year()),
                                each.count(),
                                "/sponsorships/" + each.year(),
                                each.year() == year))
                        .toList(),
                sponsorships.stream().anyMatch(PublicSponsorship::sample));
    }
}

package dev.stoa.portal;

import dev.stoa.site.Address;
import dev.stoa.site.Csv;
import dev.stoa.site.Facet;
import dev.stoa.site.Paging;
import dev.stoa.site.Table;
import dev.stoa.sponsorship.PublicSponsorship;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Sponsored conferences as open data; content/pages/open-data.md is its dictionary. The same rows as the page, which are all of the
 * year.
 */
record SponsorshipsAnswer(int year, boolean complete, long total, List<Year> years, List<Row> rows, Links links)
        implements Table {

    /** A year that has some, and where they are. */
    record Year(String year, long conferences, String json) {}

    record Row(
            URI url,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,
            String city,
            String country,
            String tier,
            String why,
            boolean sample) {

        static Row of(PublicSponsorship one, URI site) {
            return new Row(
                    site.resolve("/events/" + one.edition()),
                    one.name(),
                    one.startsOn(),
                    one.endsOn(),
                    one.city(),
                    one.country(),
                    one.tier(),
                    one.why(),
                    one.sample());
        }
    }

    static SponsorshipsAnswer of(SponsorshipsPage page, URI site) {
        var list = Address.of("/sponsorships/" + page.year());
        return new SponsorshipsAnswer(
                page.year(),
                true,
                page.sponsorships().size(),
                page.years().stream().map(SponsorshipsAnswer::year).toList(),
                page.sponsorships().stream().map(one -> Row.of(one, site)).toList(),
                Links.of(list, new Paging(1, 1, null, null)));
    }

    private static Year year(Facet facet) {
        return new Year(facet.label(), facet.count(), facet.href() + ".json");
    }

    @Override
    public Instant asOf() {
        return null;
    }

    @Override
    public String next() {
        return null;
    }

    @Override
    public String csv() {
        return Csv.of(Row.class, rows);
    }
}

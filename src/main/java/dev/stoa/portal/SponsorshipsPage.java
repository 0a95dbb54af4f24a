package dev.stoa.portal;

import dev.stoa.site.Facet;
import dev.stoa.site.Texts;
import dev.stoa.site.geo.Box;
import dev.stoa.site.geo.Gazetteer;
import dev.stoa.site.geo.MapPicture;
import dev.stoa.site.geo.MapPicture.Pin;
import dev.stoa.site.geo.MapView;
import dev.stoa.sponsorship.PublicSponsorship;
import java.util.List;

/**
 * The conferences that the company supports in one year, with the reasons, and the other years.
 *
 * @param year the year that is shown; the latest where none was asked for
 * @param map where they take place; null where none is at a place that we know
 * @param sample whether any of them is invented
 */
public record SponsorshipsPage(
        int year, List<PublicSponsorship> sponsorships, List<Facet> years, MapPicture map, boolean sample) {

    private static final double AROUND = 12;

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
                map(year, sponsorships),
                sponsorships.stream().anyMatch(PublicSponsorship::sample));
    }

    private static MapPicture map(int year, List<PublicSponsorship> sponsorships) {
        var pins = sponsorships.stream()
                .filter(one -> one.city() != null)
                .flatMap(one -> Gazetteer.CITIES.find(one.city(), one.country()).stream()
                        .map(found -> new Pin(
                                found.place().point(), one.title() + ", " + one.city(), "/events/" + one.edition())))
                .toList();
        var texts = Texts.of(SponsorshipsTexts.class);
        return pins.isEmpty()
                ? null
                : MapPicture.of(
                        texts.mapOf(year),
                        MapView.of(Box.around(pins.stream().map(Pin::point).toList(), AROUND)),
                        null,
                        pins,
                        texts.several(),
                        together -> "#listed");
    }
}

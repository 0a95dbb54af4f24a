package dev.stoa.portal;

import dev.stoa.site.Address;
import dev.stoa.site.Parameters;
import dev.stoa.site.SearchText;
import dev.stoa.site.geo.Region;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the map of the world looks; it lives in the address.
 *
 * @param region a part of the world, or null
 * @param country its name as the data have it, or empty
 */
record WorldQuestion(Region region, String country) {

    private static final String PATH = "/map";

    /** As a visitor sent it: what means nothing does not narrow. */
    static WorldQuestion typed(String region, String country) {
        return new WorldQuestion(Region.bySlug(SearchText.typed(region)).orElse(null), SearchText.typed(country));
    }

    /** As a program sent it: mistakes are kept in the parameters. */
    static WorldQuestion of(Parameters sent) {
        var regions = new LinkedHashMap<String, Region>();
        List.of(Region.values()).forEach(region -> regions.put(region.slug(), region));
        var country = sent.text("country");
        return new WorldQuestion(
                sent.word("region", Map.copyOf(regions), null), country == null ? "" : SearchText.typed(country));
    }

    boolean fits(WorldSpot spot) {
        return (country.isEmpty() || country.equals(spot.country()))
                && (region == null
                        || Region.of(spot.point()).filter(region::equals).isPresent());
    }

    boolean narrows() {
        return region != null || !country.isEmpty();
    }

    Address address() {
        return Address.of(PATH)
                .with("region", region == null ? "" : region.slug())
                .with("country", country);
    }
}

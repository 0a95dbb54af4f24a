package dev.stoa.group;

import dev.stoa.site.Address;
import dev.stoa.site.geo.Gazetteer.Place;
import dev.stoa.site.geo.Region;

/**
 * What a list of groups is narrowed to; it lives in the address. Texts are empty and the rest null where nothing is chosen.
 *
 * @param near what was typed as a place, understood or not
 * @param place what it means: the list is ordered by the way from there
 */
public record GroupFilter(
        String words,
        String country,
        String topic,
        String language,
        boolean online,
        Region region,
        String near,
        Place place) {

    /** One thing by which a list can be narrowed. */
    public enum By {
        COUNTRY,
        TOPIC,
        LANGUAGE,
        ONLINE,
        REGION
    }

    /** The words are asked of the database. */
    public boolean fits(GroupSpot group) {
        return fits(group, null);
    }

    /** Without one of the conditions: what a facet counts. */
    boolean fits(GroupSpot group, By left) {
        return (left == By.COUNTRY || country.isEmpty() || country.equals(group.country()))
                && (left == By.TOPIC || topic.isEmpty() || group.topics().contains(topic))
                && (left == By.LANGUAGE
                        || language.isEmpty()
                        || group.languages().contains(language))
                && (left == By.ONLINE || !online || group.virtual())
                && (left == By.REGION
                        || region == null
                        || group.position() != null
                                && Region.of(group.position())
                                        .filter(region::equals)
                                        .isPresent());
    }

    public Address address() {
        return Address.of("/groups")
                .with("q", words)
                .with("country", country)
                .with("topic", topic)
                .with("language", language)
                .with("online", online ? "yes" : "")
                .with("region", region == null ? "" : region.slug())
                .with("near", near);
    }

    public boolean any() {
        return !address().query().isEmpty();
    }
}

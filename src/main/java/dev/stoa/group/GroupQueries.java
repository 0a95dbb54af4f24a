package dev.stoa.group;

import dev.stoa.site.SearchWords;
import dev.stoa.site.geo.Gazetteer.Place;
import dev.stoa.site.geo.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * User groups as visitors look for them: active and paused ones. All that fit the words come at once, since the map shows
 * all of them and a facet counts them in every other way; there are thousands at most. Each method is one statement.
 */
public final class GroupQueries {

    private GroupQueries() {}

    /** By name. @param words what was typed, or empty: every word must be found in name, place or topics */
    public static List<GroupSpot> listed(String words) {
        var search = SearchWords.of(words);
        var query = UserGroup.getEntityManager()
                .createQuery("""
                        select g.slug, g.name, g.city, g.country, g.latitude, g.longitude, g.virtual, g.topics,
                            g.languages, g.status
                        from UserGroup g where g.status in :listed%s order by g.name, g.id
                        """.formatted(search.and("g.searchable")), GroupSpot.class)
                .setParameter("listed", GroupStatus.LISTED);
        search.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /** How many there are. */
    public static long count() {
        return UserGroup.count("status in ?1", GroupStatus.LISTED);
    }

    /** How many wait for staff to decide. */
    public static long proposed() {
        return UserGroup.count("status", GroupStatus.PROPOSED);
    }

    public record City(String name, String country, Double latitude, Double longitude) {}

    /** The cities in which groups meet that say where that is. */
    public static List<Place> cities() {
        var places = new ArrayList<Place>();
        for (var city : UserGroup.getEntityManager()
                .createQuery("""
                        select g.city, g.country, avg(g.latitude), avg(g.longitude) from UserGroup g
                        where g.status in :listed and g.city is not null and g.latitude is not null
                        group by g.city, g.country order by g.city, g.country""", City.class)
                .setParameter("listed", GroupStatus.LISTED)
                .getResultList()) {
            places.add(new Place(city.name, city.country, new GeoPoint(city.latitude, city.longitude)));
        }
        return places;
    }
}

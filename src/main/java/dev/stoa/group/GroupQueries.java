package dev.stoa.group;

import dev.stoa.site.SearchText;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * User groups as visitors look for them. Each method is one statement and sees active and paused groups only.
 *
 * @param words what was typed, or empty: every word must be found in name, place or topics
 * @param country one country, or empty for all
 */
public record GroupQueries(String words, String country) {

    public record CountryCount(String country, long groups) {}

    /** By name. */
    public List<GroupLine> groups(int offset, int most) {
        var where = new Where(country);
        return where.bind(UserGroup.getEntityManager().createQuery("""
                                select g.slug, g.name, g.city, g.country, g.virtual, g.topics
                                from UserGroup g where %s order by g.name, g.id
                                """.formatted(where.text), GroupLine.class))
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList();
    }

    /** Every country that has such groups, by name; the chosen country does not narrow it. */
    public List<CountryCount> countries() {
        var where = new Where("");
        return where.bind(UserGroup.getEntityManager().createQuery("""
                                select g.country, count(*) from UserGroup g where %s and g.country is not null
                                group by g.country order by g.country
                                """.formatted(where.text), CountryCount.class))
                .getResultList();
    }

    /** How many {@link #groups} there are in all. */
    public long count() {
        var where = new Where(country);
        return where.bind(UserGroup.getEntityManager()
                        .createQuery("select count(*) from UserGroup g where " + where.text, Long.class))
                .getSingleResult();
    }

    private final class Where {

        private final StringBuilder text = new StringBuilder("g.status in :visible");
        private final Map<String, Object> parameters = new HashMap<>();

        Where(String country) {
            parameters.put("visible", GroupStatus.VISIBLE);
            if (!country.isEmpty()) {
                text.append(" and g.country = :country");
                parameters.put("country", country);
            }
            for (var pattern : SearchText.patterns(words)) {
                var name = "word" + parameters.size();
                text.append(" and g.searchable like :").append(name).append(" escape '\\'");
                parameters.put(name, pattern);
            }
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}

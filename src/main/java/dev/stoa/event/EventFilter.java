package dev.stoa.event;

import dev.stoa.site.SearchText;
import dev.stoa.site.SearchWords;
import dev.stoa.site.geo.Country;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which events somebody wants: each part narrows, an empty one does not.
 *
 * @param words every word must be found in title, place or topics
 * @param group the slug of a user group
 * @param online those that can be joined from anywhere only
 * @param ours those only at which some of our people speak, or which they attend or organise
 */
public record EventFilter(
        String words, String topic, String city, String country, String group, boolean online, boolean ours) {

    public static final EventFilter ALL = new EventFilter("", "", "", "", "", false, false);

    private static final String WITH_US = "e.slug in (select w.slug from EventWithUs w)";

    /** As sent: anything, also null. */
    public static EventFilter typed(
            String q, String topic, String city, String country, String group, String online, String ours) {
        return new EventFilter(
                SearchText.typed(q),
                SearchText.typed(topic),
                SearchText.typed(city),
                Country.named(SearchText.typed(country)),
                SearchText.typed(group),
                "yes".equals(online),
                "yes".equals(ours));
    }

    /** The same of one user group. */
    public EventFilter ofGroup(String slug) {
        return new EventFilter(words, topic, city, country, slug, online, ours);
    }

    /** The parts of an event by which it can be narrowed, beside the words. */
    public enum Part {
        TOPIC,
        CITY,
        COUNTRY,
        GROUP,
        ONLINE,
        OURS;

        /** Its name in an address. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is chosen of this part, as it stands in an address; empty where nothing is. */
    public String value(Part part) {
        return switch (part) {
            case TOPIC -> topic;
            case CITY -> city;
            case COUNTRY -> country;
            case GROUP -> group;
            case ONLINE -> online ? "yes" : "";
            case OURS -> ours ? "yes" : "";
        };
    }

    /** The same without this part. */
    public EventFilter without(Part part) {
        return new EventFilter(
                words,
                part == Part.TOPIC ? "" : topic,
                part == Part.CITY ? "" : city,
                part == Part.COUNTRY ? "" : country,
                part == Part.GROUP ? "" : group,
                part != Part.ONLINE && online,
                part != Part.OURS && ours);
    }

    public boolean isEmpty() {
        return equals(ALL);
    }

    /** Whether a line fits all but the words, which only the database can look for. */
    public boolean fits(EventLine event) {
        return (topic.isEmpty() || event.topics().contains(topic))
                && (city.isEmpty() || city.equals(event.city()))
                && (country.isEmpty() || country.equals(event.country()))
                && (group.isEmpty() || group.equals(event.groupSlug()))
                && (!online || event.online())
                && (!ours || event.withUs());
    }

    /** Its conditions as HQL on e, each behind an "and", with their parameters. */
    Conditions conditions() {
        var conditions = new Conditions();
        if (!topic.isEmpty()) {
            conditions.and("array_contains(e.topics, :topic)", "topic", topic);
        }
        if (!city.isEmpty()) {
            conditions.and("e.city = :city", "city", city);
        }
        if (!country.isEmpty()) {
            conditions.and("e.country = :country", "country", country);
        }
        if (!group.isEmpty()) {
            conditions.and("e.groupSlug = :group", "group", group);
        }
        if (online) {
            conditions.text.append(" and e.online = true");
        }
        if (ours) {
            conditions.text.append(" and ").append(WITH_US);
        }
        return conditions.words(words);
    }

    /** The words alone. */
    Conditions wordsOnly() {
        return new Conditions().words(words);
    }

    static final class Conditions {

        private final StringBuilder text = new StringBuilder();
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions and(String condition, String name, Object value) {
            text.append(" and ").append(condition);
            parameters.put(name, value);
            return this;
        }

        private Conditions words(String words) {
            var search = SearchWords.of(words);
            text.append(search.and("e.searchable"));
            parameters.putAll(search.values());
            return this;
        }

        String text() {
            return text.toString();
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}

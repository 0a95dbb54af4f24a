package dev.stoa.event.talk;

import dev.stoa.site.Address;
import dev.stoa.site.SearchText;
import java.util.Locale;

/**
 * Which talks somebody wants: each part narrows, an empty one does not.
 *
 * @param words every word must be found in title, topics, event or a speaker's name
 * @param person the last part of the address of a person's page, or a name
 */
public record TalkFilter(String words, String year, String language, String person, String topic) {

    /** The parts that have facets. */
    public enum Part {
        YEAR,
        LANGUAGE,
        PERSON,
        TOPIC;

        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As sent: anything, also null. */
    public static TalkFilter typed(String q, String year, String language, String person, String topic) {
        return new TalkFilter(
                SearchText.typed(q),
                year != null && year.matches("(19|20)\\d\\d") ? year : "",
                SearchText.typed(language),
                SearchText.typed(person),
                SearchText.typed(topic));
    }

    public String value(Part part) {
        return switch (part) {
            case YEAR -> year;
            case LANGUAGE -> language;
            case PERSON -> person;
            case TOPIC -> topic;
        };
    }

    public boolean isEmpty() {
        return equals(new TalkFilter("", "", "", "", ""));
    }

    /** The state of the list is its address. */
    public Address address() {
        return Address.of("/talks")
                .with("q", words)
                .with("year", year)
                .with("language", language)
                .with("person", person)
                .with("topic", topic);
    }

    boolean fitsWords(TalkLine talk) {
        return SearchText.finds(
                words,
                SearchText.of(
                        talk.title(),
                        String.join(" ", talk.topics()),
                        talk.eventTitle(),
                        talk.groupName(),
                        String.join(
                                " ",
                                talk.speakers().stream().map(TalkLine.Who::name).toList())));
    }

    boolean fits(Part part, TalkLine talk) {
        var wanted = value(part);
        return wanted.isEmpty() || TalkDirectory.values(part, talk).anyMatch(wanted::equalsIgnoreCase);
    }
}

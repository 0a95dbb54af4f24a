package dev.stoa.event.talk;

import dev.stoa.event.talk.TalkFilter.Part;
import dev.stoa.site.Facet;
import dev.stoa.site.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The talks that fit, and by what they can be narrowed; what is chosen of a kind does not narrow its own kind. */
public record TalkDirectory(List<TalkLine> all, TalkFilter filter) {

    public List<TalkLine> hits() {
        return fitting(null);
    }

    /** Years from the latest on, all else with the most frequent first. */
    public List<Facet> facets(Part part) {
        var counts = new LinkedHashMap<String, Long>();
        var labels = new HashMap<String, String>();
        for (var talk : fitting(part)) {
            values(part, talk).forEach(value -> counts.merge(value, 1L, Long::sum));
            if (part == Part.PERSON) {
                talk.speakers().forEach(who -> labels.putIfAbsent(who.key(), who.name()));
            }
        }
        Comparator<Map.Entry<String, Long>> byCount = Map.Entry.comparingByValue(Comparator.reverseOrder());
        Comparator<Map.Entry<String, Long>> byKey = Map.Entry.comparingByKey();
        var chosen = filter.value(part);
        return counts.entrySet().stream()
                .sorted(part == Part.YEAR ? byKey.reversed() : byCount.thenComparing(byKey))
                .map(count -> facet(part, count, labels, chosen))
                .toList();
    }

    private Facet facet(Part part, Map.Entry<String, Long> count, Map<String, String> labels, String chosen) {
        var value = count.getKey();
        boolean current = value.equalsIgnoreCase(chosen);
        var label = part == Part.LANGUAGE
                ? Locale.forLanguageTag(value).getDisplayLanguage(Language.current().locale)
                : labels.getOrDefault(value, value);
        return new Facet(
                label,
                count.getValue(),
                filter.address().with(part.parameter(), current ? null : value).toString(),
                current);
    }

    private List<TalkLine> fitting(Part but) {
        return all.stream()
                .filter(filter::fitsWords)
                .filter(talk -> Arrays.stream(Part.values())
                        .filter(part -> part != but)
                        .allMatch(part -> filter.fits(part, talk)))
                .toList();
    }

    static Stream<String> values(Part part, TalkLine talk) {
        return switch (part) {
            case YEAR -> Stream.of(Integer.toString(talk.day().getYear()));
            case LANGUAGE -> Stream.ofNullable(talk.language());
            case PERSON -> talk.speakers().stream().map(TalkLine.Who::key).distinct();
            case TOPIC -> talk.topics().stream();
        };
    }
}

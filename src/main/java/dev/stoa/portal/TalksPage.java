package dev.stoa.portal;

import dev.stoa.event.talk.TalkDirectory;
import dev.stoa.event.talk.TalkFilter;
import dev.stoa.event.talk.TalkFilter.Part;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.site.Facet;
import dev.stoa.site.Option;
import dev.stoa.site.Paging;
import java.util.List;

/**
 * Talks of our people and at what we support, the latest first. One statement.
 *
 * @param person the name of the one who was chosen, or null
 * @param kept what the search form sends along, so that the rest of the choice stays
 */
public record TalksPage(
        String q,
        String person,
        List<TalkRow> talks,
        long total,
        List<Facet> years,
        List<Facet> topics,
        List<Facet> languages,
        List<Facet> people,
        boolean narrowed,
        boolean open,
        List<Option> kept,
        Paging paging,
        String json,
        String csv) {

    private static final int SIZE = 50;
    private static final int FACETS = 40;

    /** @param page as sent: anything */
    static TalksPage of(TalkQueries talks, TalkFilter filter, String page) {
        var directory = new TalkDirectory(talks.all(), filter);
        var hits = directory.hits();
        var paging = Paging.of(filter.address(), page, hits.size(), SIZE);
        var people = directory.facets(Part.PERSON);
        return new TalksPage(
                filter.words(),
                people.stream()
                        .filter(Facet::current)
                        .map(Facet::label)
                        .findFirst()
                        .orElse(null),
                hits.stream()
                        .skip(paging.offset(SIZE))
                        .limit(SIZE)
                        .map(TalkRow::of)
                        .toList(),
                hits.size(),
                directory.facets(Part.YEAR),
                first(directory.facets(Part.TOPIC)),
                directory.facets(Part.LANGUAGE),
                first(people),
                !filter.isEmpty(),
                !filter.person().isEmpty() || !filter.language().isEmpty(),
                filter.address().query().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("q"))
                        .map(entry -> new Option(entry.getKey(), entry.getValue()))
                        .toList(),
                paging,
                filter.address().ending(".json").toString(),
                filter.address().ending(".csv").toString());
    }

    private static List<Facet> first(List<Facet> all) {
        return all.stream().limit(FACETS).toList();
    }
}

package dev.stoa.event.imports;

import static java.util.stream.Collectors.groupingBy;

import dev.stoa.event.Edition;
import dev.stoa.event.EditionFacts;
import dev.stoa.event.MeetupSeries;
import dev.stoa.site.DateSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares what sources tell of conferences with what is known. Rows of the same conference, day and city are one edition,
 * whatever topics they stand under; the first is it, the others are its duplicates. In the caller's transaction.
 */
final class EditionComparison {

    private static final Comparator<EditionFacts> BY_DAY =
            Comparator.comparing(EditionFacts::startsOn).thenComparing(facts -> EditionKey.place(facts.city()));

    private final Map<EditionKey, Told<EditionFacts>> first = new LinkedHashMap<>();
    private final Map<EditionKey, EditionFacts> merged = new LinkedHashMap<>();
    private final Map<EditionKey, Finding> findings = new HashMap<>();
    /** Conferences and meetups share their addresses. */
    private final Set<String> slugs = new HashSet<>(Edition.slugs());

    private EditionComparison(List<Told<EditionFacts>> told) {
        slugs.addAll(MeetupSeries.slugs());
        told.stream().filter(row -> row.facts() != null).forEach(row -> {
            var key = EditionKey.of(row.facts());
            first.putIfAbsent(key, row);
            merged.merge(key, row.facts(), EditionFacts::and);
        });
    }

    /** A finding for each row, in their order. */
    static List<Finding> of(List<Told<EditionFacts>> told) {
        var comparison = new EditionComparison(told);
        comparison.merged.values().stream()
                .collect(groupingBy(
                        facts -> facts.startsOn().getYear(),
                        TreeMap::new,
                        groupingBy(facts -> EditionKey.of(facts).conference())))
                .forEach(comparison::year);
        return told.stream().map(comparison::finding).toList();
    }

    private Finding finding(Told<EditionFacts> row) {
        if (row.facts() == null) {
            return Finding.rejected(row);
        }
        var key = EditionKey.of(row.facts());
        var original = first.get(key);
        return original == row
                ? findings.get(key)
                : Finding.duplicate(
                        row,
                        says(row.facts()),
                        "the same as " + original.where() + ": one conference, with the topics of both");
    }

    private void year(int year, Map<String, List<EditionFacts>> told) {
        var known = Edition.ofYear(year).stream().collect(groupingBy(edition -> edition.conference.slug));
        told.keySet().stream()
                .sorted()
                .forEach(conference ->
                        editions(conference, told.get(conference), known.getOrDefault(conference, List.of())));
    }

    private void editions(String conference, List<EditionFacts> told, List<Edition> known) {
        var match = EditionMatch.of(told, known);
        match.pairs().forEach(this::known);
        boolean several = told.size() + known.size() - match.pairs().size() > 1;
        var fresh = new ArrayList<>(match.fresh());
        fresh.sort(BY_DAY);
        fresh.forEach(facts -> fresh(conference, facts, several));
    }

    private void known(Edition edition, EditionFacts facts) {
        var before = EditionFacts.of(edition).byField();
        before.put("zone", edition.zone);
        var after = facts.byField();
        after.put("zone", edition.zoneOf(facts));
        put(
                facts,
                row -> Finding.known(
                        row,
                        says(facts),
                        new EditionTake(edition.slug, edition.conference.slug, edition.conference.name, facts),
                        edition.id,
                        edition.version,
                        Finding.differences(before, after)));
    }

    private void fresh(String conference, EditionFacts facts, boolean several) {
        var take = new EditionTake(
                freeSlug(conference, facts, several), conference, EditionKey.conferenceName(facts), facts);
        put(facts, row -> Finding.fresh(row, says(facts), take));
    }

    private void put(EditionFacts facts, java.util.function.Function<Told<?>, Finding> found) {
        var key = EditionKey.of(facts);
        findings.put(key, found.apply(first.get(key)));
    }

    /** pycon-sweden-2025; with several in the year the place is added, and where that is not enough the day. */
    private String freeSlug(String conference, EditionFacts facts, boolean several) {
        var year = conference + "-" + facts.startsOn().getYear();
        var place = year + "-" + EditionKey.place(facts.city());
        var day = place + "-" + facts.startsOn().toString().substring(5);
        return (several ? List.of(place, day) : List.of(year, place, day))
                .stream().filter(slugs::add).findFirst().orElseThrow();
    }

    private static String says(EditionFacts facts) {
        var place = facts.city() == null
                ? "online"
                : facts.city() + (facts.country() == null ? "" : ", " + facts.country());
        return new DateSpan(facts.startsOn(), facts.endsOn()) + " · " + place
                + (facts.topics().isEmpty() ? "" : " · " + String.join(", ", facts.topics()));
    }
}

package dev.stoa.sponsorship;

import dev.stoa.event.Edition;
import dev.stoa.site.SearchText;
import dev.stoa.site.SearchWords;
import io.quarkus.panache.common.Parameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the edition that a person means. */
final class EditionQueries {

    private static final int MOST = 12;

    private EditionQueries() {}

    /**
     * The edition with this slug, or those whose name, place or topics have all of the words; a year among the words is
     * the year of its first day. The nearest to today come first.
     */
    static List<EditionChoice> meant(String typed, LocalDate today) {
        var exact = Edition.bySlug(typed);
        if (exact.isPresent()) {
            return List.of(new EditionChoice(exact.get()));
        }
        var patterns = SearchText.patterns(typed);
        if (patterns.isEmpty()) {
            return List.of();
        }
        var isYear = patterns.stream().collect(Collectors.partitioningBy(word -> word.matches("%(19|20)\\d\\d%")));
        var words = new SearchWords(isYear.get(false));
        var where = new StringBuilder("from Edition e where 1 = 1").append(words.and("e.searchable"));
        var values = new Parameters();
        words.values().forEach(values::and);
        for (var word : isYear.get(true)) {
            var year = Year.parse(word.substring(1, 5));
            where.append(" and e.startsOn between :from%1$s and :to%1$s".formatted(year));
            values.and("from" + year, year.atDay(1))
                    .and("to" + year, year.atMonth(12).atEndOfMonth());
        }
        where.append(" order by abs((e.startsOn - :today) by day), e.id");
        values.and("today", today);
        return Edition.<Edition>find(where.toString(), values).page(0, MOST).stream()
                .map(EditionChoice::new)
                .toList();
    }

    /** What the form suggests before anything is typed: the next ones, and the last. */
    static List<EditionChoice> near(LocalDate today) {
        return Edition.<Edition>find(
                        "from Edition e where e.startsOn >= ?1 order by e.startsOn, e.id", today.minusMonths(3))
                .page(0, 200)
                .stream()
                .map(EditionChoice::new)
                .toList();
    }
}

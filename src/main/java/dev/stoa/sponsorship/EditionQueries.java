package dev.stoa.sponsorship;

import dev.stoa.event.Edition;
import dev.stoa.site.SearchText;
import io.quarkus.panache.common.Parameters;
import java.time.LocalDate;
import java.util.List;

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
        var where = new StringBuilder("from Edition e where 1 = 1");
        var values = new Parameters();
        int n = 0;
        for (var word : SearchText.patterns(typed)) {
            if (word.matches("%(19|20)\\d\\d%")) {
                int year = Integer.parseInt(word.substring(1, 5));
                where.append(" and e.startsOn between :from")
                        .append(n)
                        .append(" and :to")
                        .append(n);
                values.and("from" + n, LocalDate.of(year, 1, 1)).and("to" + n, LocalDate.of(year, 12, 31));
            } else {
                where.append(" and e.searchable like :word").append(n).append(" escape '\\'");
                values.and("word" + n, word);
            }
            n++;
        }
        if (n == 0) {
            return List.of();
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

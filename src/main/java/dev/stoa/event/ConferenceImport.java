package dev.stoa.event;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.site.ImportReport;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Takes conferences from recorded files into the database. Running it again changes nothing; running it on newer files
 * corrects what moved and keeps every address and calendar UID. What a file no longer names stays.
 */
@ApplicationScoped
public class ConferenceImport {

    /** Years of conferences in one transaction may take longer than the minute that others get. */
    private static final int PATIENCE_SECONDS = 900;

    private static final Comparator<EditionFacts> BY_DAY =
            Comparator.comparing(EditionFacts::startsOn).thenComparing(facts -> EditionKey.place(facts.city()));

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** Reads {@code <year>/<topic>.json} below the folder, as confs.tech records them; all or, on failure, nothing. */
    @Transactional
    @TransactionConfiguration(timeout = PATIENCE_SECONDS)
    public ImportReport confsTech(Path folder) {
        var source = new ConfsTech(json).read(folder);
        var run = new Run();
        source.editions().stream()
                .collect(groupingBy(facts -> facts.startsOn().getYear(), TreeMap::new, groupingBy(this::conference)))
                .forEach(run::year);
        return new ImportReport(run.added, run.changed, run.unchanged, source.rejected());
    }

    private String conference(EditionFacts facts) {
        return EditionKey.of(facts).conference();
    }

    /** One run's memory: the addresses that are taken, the conferences that are known, and what was done. */
    private final class Run {

        private final Map<String, Conference> conferences =
                Conference.<Conference>streamAll().collect(toMap(conference -> conference.slug, Function.identity()));
        private final Set<String> slugs = new HashSet<>(Edition.slugs());
        private int added;
        private int changed;
        private int unchanged;

        void year(int year, Map<String, List<EditionFacts>> told) {
            var known = Edition.ofYear(year).stream().collect(groupingBy(edition -> edition.conference.slug));
            told.keySet().stream()
                    .sorted()
                    .forEach(conference ->
                            editions(conference, told.get(conference), known.getOrDefault(conference, List.of())));
        }

        private void editions(String slug, List<EditionFacts> told, List<Edition> known) {
            var match = EditionMatch.of(told, known);
            match.pairs().forEach((edition, facts) -> {
                if (edition.correct(facts, clock.instant())) {
                    changed++;
                } else {
                    unchanged++;
                }
            });
            boolean several = told.size() + known.size() - match.pairs().size() > 1;
            var fresh = new ArrayList<>(match.fresh());
            fresh.sort(BY_DAY);
            fresh.forEach(facts -> add(slug, facts, several));
        }

        private void add(String slug, EditionFacts facts, boolean several) {
            var conference = conferences.computeIfAbsent(slug, unknown -> {
                var first = new Conference(slug, EditionKey.conferenceName(facts));
                first.persist();
                return first;
            });
            new Edition(conference, freeSlug(slug, facts, several), facts, clock.instant()).persist();
            added++;
        }

        /** pycon-sweden-2025; with several in the year the place is added, and where that is not enough the day. */
        private String freeSlug(String conference, EditionFacts facts, boolean several) {
            var year = conference + "-" + facts.startsOn().getYear();
            var place = year + "-" + EditionKey.place(facts.city());
            var day = place + "-" + facts.startsOn().toString().substring(5);
            return (several ? List.of(place, day) : List.of(year, place, day))
                    .stream().filter(slugs::add).findFirst().orElseThrow();
        }
    }
}

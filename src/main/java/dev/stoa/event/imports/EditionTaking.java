package dev.stoa.event.imports;

import static java.util.stream.Collectors.toMap;

import dev.stoa.event.Conference;
import dev.stoa.event.Edition;
import dev.stoa.event.MeetupSeries;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Stores editions as they were found, many in one transaction: it remembers what is there. */
final class EditionTaking {

    private final Clock clock;
    private final Map<String, Conference> conferences =
            Conference.<Conference>streamAll().collect(toMap(conference -> conference.slug, Function.identity()));
    private final Set<String> slugs = new HashSet<>(Edition.slugs());

    EditionTaking(Clock clock) {
        this.clock = clock;
        slugs.addAll(MeetupSeries.slugs());
    }

    /**
     * @param known the id of the edition to change, or null for a new one
     * @param version of the same
     * @throws Moved when that is not how it was found
     */
    void take(EditionTake take, Long known, Integer version) {
        if (known == null) {
            add(take);
            return;
        }
        Edition edition = Edition.<Edition>findByIdOptional(known)
                .filter(one -> one.version == version)
                .orElseThrow(() -> new Moved(take.facts().name()));
        edition.correct(take.facts(), clock.instant());
    }

    private void add(EditionTake take) {
        if (!slugs.add(take.slug())) {
            throw new Moved(take.facts().name());
        }
        var conference = conferences.computeIfAbsent(take.conference(), unknown -> {
            var first = new Conference(take.conference(), take.conferenceName());
            first.persist();
            return first;
        });
        new Edition(conference, take.slug(), take.facts(), clock.instant()).persist();
    }
}

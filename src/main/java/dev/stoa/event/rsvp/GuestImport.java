package dev.stoa.event.rsvp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stoa.event.MeetupSeries;
import dev.stoa.event.Occurrence;
import dev.stoa.site.ImportReport;
import dev.stoa.site.ImportReport.Rejection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Invented guests for the sample world, from content/sample/meetups/guests.yml: they ask as visitors do, at addresses that
 * cannot exist. Told twice they are there once.
 */
@Singleton
public class GuestImport {

    @Inject
    Rsvps rsvps;

    @Inject
    Clock clock;

    /** The words from which somebody is made. */
    private record Words(JsonNode first, JsonNode family, JsonNode diets, JsonNode access) {

        Rsvp rsvp(long series, Long date, int number) {
            var name = of(first, number) + " " + of(family, number * 7);
            return new Rsvp(
                    series,
                    date,
                    name,
                    "guest-" + number + "@" + GuestLetters.NOWHERE,
                    null,
                    new Answers(given(of(diets, number)), given(of(access, number)), null));
        }

        private static String of(JsonNode words, int number) {
            return words.get(number % words.size()).asText();
        }

        private static String given(String word) {
            return word.isEmpty() ? null : word;
        }
    }

    public ImportReport read(Path file) {
        var tree = tree(file);
        var words = new Words(tree.path("first"), tree.path("family"), tree.path("diets"), tree.path("access"));
        int added = 0;
        var rejected = new ArrayList<Rejection>();
        for (var row : tree.path("meetups")) {
            var title = row.path("title").asText();
            var series = QuarkusTransaction.requiringNew()
                    .call(() -> MeetupSeries.<MeetupSeries>find(
                                    "group.slug = ?1 and title = ?2",
                                    row.path("group").asText(),
                                    title)
                            .firstResultOptional());
            if (series.isPresent()) {
                added += take(series.get(), row, words);
            } else {
                rejected.add(new Rejection(file.getFileName().toString(), title, "No such meetup is known."));
            }
        }
        return new ImportReport(added, 0, 0, rejected);
    }

    private int take(MeetupSeries series, JsonNode row, Words words) {
        int whole = row.path("whole").asInt();
        IntStream.range(0, whole).forEach(number -> rsvps.keepAtOnce(words.rsvp(series.id, null, number)));
        var coming = QuarkusTransaction.requiringNew().call(() -> coming(series));
        int added = whole;
        for (int i = 0; i < row.path("dates").size() && i < coming.size(); i++) {
            long date = coming.get(i);
            int from = whole + 3 * i;
            int most = row.path("dates").get(i).asInt();
            IntStream.range(from, from + most).forEach(number -> rsvps.keepAtOnce(words.rsvp(series.id, date, number)));
            added += most;
        }
        return added;
    }

    private List<Long> coming(MeetupSeries series) {
        return Occurrence.coming(series, clock.instant(), RsvpTarget.SHOWN).stream()
                .filter(date -> Places.mayAsk(date, clock.instant()))
                .map(date -> date.id)
                .toList();
    }

    private static JsonNode tree(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

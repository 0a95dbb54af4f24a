package dev.stoa.support;

import dev.stoa.event.Conference;
import dev.stoa.event.Edition;
import dev.stoa.event.EditionFacts;
import dev.stoa.site.Slug;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Conferences with stable names. Past ones are of 2024 and before, coming ones of 2090: no test depends on the day on which
 * it runs.
 */
@Singleton
public class Events {

    @Inject
    Clock clock;

    /** Past: Stockholm, 14 and 15 November 2024; its address is {@code pycon-sweden-2024}. */
    public Edition pyConSweden() {
        return edition("PyCon Sweden", "2024-11-14", "2024-11-15", "Stockholm", "Sweden", "python");
    }

    /** Coming: Stockholm, 6 to 8 February 2090; its address is {@code jfokus-2090}. */
    public Edition jFokus() {
        return edition("JFokus", "2090-02-06", "2090-02-08", "Stockholm", "Sweden", "java", "kotlin");
    }

    /** Past and online only: 28 and 29 February 2024; its address is {@code leap-conf-2024}. */
    public Edition leapConf() {
        return edition("Leap Conf", "2024-02-28", "2024-02-29", null, null, "general");
    }

    /** Coming: Oslo in 2090; its call for papers closes on this day. Its address is {@code far-conf-2090}. */
    public Edition farConf(LocalDate callEnds) {
        var edition = edition("Far Conf", "2090-06-01", "2090-06-02", "Oslo", "Norway", "java");
        change(edition, one -> one.cfpEndsOn = callEnds);
        return edition;
    }

    public Edition edition(String name, String from, String to, String city, String country, String... topics) {
        var facts = new EditionFacts(
                name,
                LocalDate.parse(from),
                LocalDate.parse(to),
                city,
                country,
                city == null,
                URI.create("https://conference.example.org/"),
                null,
                null,
                URI.create("https://conference.example.org/conduct"),
                new TreeSet<>(Arrays.asList(topics)));
        var slug = Slug.of(name);
        return QuarkusTransaction.requiringNew().call(() -> {
            var conference = Conference.bySlug(slug).orElseGet(() -> {
                var first = new Conference(slug, name);
                first.persist();
                return first;
            });
            var edition = new Edition(conference, slug + "-" + from.substring(0, 4), facts, clock.instant());
            edition.persist();
            return edition;
        });
    }

    /** Changes a stored edition, as staff would. */
    public void change(Edition edition, Consumer<Edition> change) {
        QuarkusTransaction.requiringNew()
                .run(() -> change.accept(
                        Edition.<Edition>findByIdOptional(edition.id).orElseThrow()));
    }
}

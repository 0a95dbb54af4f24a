package dev.stoa.sponsorship.request;

import dev.stoa.event.Conference;
import dev.stoa.event.Edition;
import dev.stoa.event.EditionFacts;
import dev.stoa.event.MeetupSeries;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Slug;
import dev.stoa.workflow.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts the conference that a request describes on our calendar, where visitors see it at once, as the desk of conferences does: only
 * when a colleague says so, since the words are a stranger's.
 */
@ApplicationScoped
class CalendarDesk {

    @Inject
    Clock clock;

    /** Where we list the same conference on the same days in the same place already, it is taken. */
    @Transactional
    void list(long id, int seen, Actor by) {
        var request = SponsorshipRequest.toChange(id, seen);
        var asked = request.asked;
        if (asked.edition() != null || asked.ofGroup()) {
            throw new NotPossible("calendar", "It is on our calendar already.");
        }
        var slug = Slug.of(withoutYear(asked));
        var facts = facts(asked);
        var conference = conference(slug.isEmpty() ? "conference" : slug, withoutYear(asked));
        var edition = Edition.sameDays(conference.slug, facts).orElseGet(() -> add(conference, facts, by));
        edition.announce(by, clock.instant());
        request.revise(asked.at(edition.id), by, clock.instant());
    }

    /** Locked until the transaction ends, so that two who list the same one list it once. */
    private static Conference conference(String slug, String name) {
        Edition.getEntityManager()
                .createNativeQuery(
                        "insert into conference (slug, name) values (:slug, :name) on conflict (slug) do nothing")
                .setParameter("slug", slug)
                .setParameter("name", name)
                .executeUpdate();
        return Conference.<Conference>find("slug", slug)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }

    private Edition add(Conference conference, EditionFacts facts, Actor by) {
        var edition = new Edition(conference, freeSlug(conference.slug, facts), facts, clock.instant());
        edition.persist();
        edition.begun(by, clock.instant());
        return edition;
    }

    private static EditionFacts facts(Asked asked) {
        return new EditionFacts(
                asked.name(),
                asked.startsOn(),
                asked.endsOn(),
                asked.city(),
                asked.country(),
                asked.city() == null,
                URI.create(asked.url()),
                null,
                null,
                asked.codeOfConduct() == null ? null : URI.create(asked.codeOfConduct()),
                new TreeSet<>());
    }

    /** The conference is called the same every year. */
    private static String withoutYear(Asked asked) {
        var bare = asked.name().replaceFirst("\\s*" + asked.startsOn().getYear() + "\\s*$", "");
        return bare.isBlank() ? asked.name() : bare;
    }

    private static String freeSlug(String conference, EditionFacts facts) {
        var year = conference + "-" + facts.startsOn().getYear();
        return Stream.concat(Stream.of(year), IntStream.range(2, 1000).mapToObj(number -> year + "-" + number))
                .filter(slug -> !MeetupSeries.isTaken(slug))
                .findFirst()
                .orElseThrow();
    }
}

package dev.stoa.event.conference;

import dev.stoa.event.Conference;
import dev.stoa.event.Edition;
import dev.stoa.event.EditionAddress;
import dev.stoa.event.EventState;
import dev.stoa.site.Outdated;
import dev.stoa.site.Slug;
import dev.stoa.workflow.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;

/** Every write of staff to conferences: one method, one transaction, with its trail. */
@Singleton
class ConferenceDesk {

    @Inject
    Clock clock;

    /** @return the new edition's number; visitors see it at once */
    @Transactional
    public long add(EditionSheet sheet, Actor by) {
        var slug = slug(sheet.conference());
        var conference = Conference.bySlug(slug).orElseGet(() -> {
            var first = new Conference(slug, sheet.conference());
            first.persist();
            return first;
        });
        var edition = new Edition(conference, EditionAddress.free(slug, sheet.facts()), sheet.facts(), clock.instant());
        edition.describe(sheet.zone(), sheet.details());
        edition.persist();
        edition.begun(by, clock.instant());
        return edition.id;
    }

    @Transactional
    public void revise(long id, int seen, EditionSheet sheet, Actor by) {
        toChange(id, seen).revise(sheet.facts(), sheet.zone(), sheet.details(), by, clock.instant());
    }

    /** Postpones, confirms, cancels, revives, ticks off or reports it. */
    @Transactional
    public void move(long id, int seen, EventState to, String reason, Actor by) {
        toChange(id, seen).move(to, reason, by, clock.instant());
    }

    /** It takes place on other days. */
    @Transactional
    public void reschedule(long id, int seen, LocalDate from, LocalDate to, String reason, Actor by) {
        toChange(id, seen).reschedule(from, to, reason, by, clock.instant());
    }

    static String slug(String conference) {
        var slug = Slug.of(conference);
        return slug.isEmpty() ? "conference" : slug;
    }

    private static Edition toChange(long id, int seen) {
        var edition = Edition.toChange(id).orElseThrow(NotFoundException::new);
        if (edition.version != seen) {
            throw new Outdated();
        }
        return edition;
    }
}

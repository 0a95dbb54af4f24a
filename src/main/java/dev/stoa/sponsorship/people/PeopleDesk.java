package dev.stoa.sponsorship.people;

import dev.stoa.notice.Notice;
import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Every write to who is there: one method, one transaction, with its trail. The sponsorship is locked first. */
@ApplicationScoped
public class PeopleDesk {

    @Inject
    Clock clock;

    /** @throws There when this person is there in this role already */
    @Transactional
    public void add(long sponsorship, ParticipationReading reading, Actor by) {
        var whole = lock(sponsorship);
        var attendance = new Participation();
        reading.into(attendance);
        free(sponsorship, attendance.person, attendance.role, null);
        begin(sponsorship, attendance, by, clock.instant());
        tell(
                attendance.person,
                by,
                "You are down for " + whole.title(),
                "%s wrote down that you will be at %s: %s %s. If that is not right, say so to them or to %s."
                        .formatted(by.name(), whole.title(), attendance.person, attendance.role, whole.owner),
                sponsorship);
    }

    /** The same for what is not typed: by a job, or from a file; tells nobody. In the caller's transaction. */
    public Participation begin(long sponsorship, Participation attendance, Actor by, Instant at) {
        attendance.sponsorshipId = sponsorship;
        attendance.createdBy = by.name();
        attendance.createdAt = at;
        attendance.persist();
        keep(sponsorship, "", attendance.person + " " + attendance.role, by, at);
        return attendance;
    }

    /**
     * @throws Outdated when somebody saved in between
     * @throws There when this person is there in this role already
     */
    @Transactional
    public void revise(long sponsorship, long id, ParticipationReading reading, Actor by) {
        lock(sponsorship);
        var attendance = toChange(sponsorship, id, reading.typed().version());
        free(sponsorship, ParticipationReading.person(reading.typed()), reading.role(), id);
        var before = attendance.byLabel();
        reading.into(attendance);
        Change.keep(Participation.SUBJECT, id, before, attendance.byLabel(), by, clock.instant());
    }

    /** They do not come; that they were to come stays in the history of the sponsorship. */
    @Transactional
    public void remove(long sponsorship, long id, int seen, Actor by) {
        var whole = lock(sponsorship);
        var attendance = toChange(sponsorship, id, seen);
        keep(sponsorship, attendance.person + " " + attendance.role, "", by, clock.instant());
        tell(
                attendance.person,
                by,
                "You are no longer down for " + whole.title(),
                "%s took back that %s %s at %s."
                        .formatted(by.name(), attendance.person, attendance.role, whole.title()),
                sponsorship);
        attendance.delete();
    }

    private void tell(String person, Actor by, String subject, String text, long sponsorship) {
        if (!person.equals(by.name())) {
            Notice.queue(person, subject, text, PeoplePage.href(sponsorship), clock.instant());
        }
    }

    private static Sponsorship lock(long sponsorship) {
        return Sponsorship.toChange(sponsorship).orElseThrow(NotFoundException::new);
    }

    private static void free(long sponsorship, String person, Role role, Long but) {
        if (Participation.isThere(sponsorship, person, role, but)) {
            throw new There();
        }
    }

    private static Participation toChange(long sponsorship, long id, int seen) {
        var attendance = Participation.toChange(sponsorship, id).orElseThrow(NotFoundException::new);
        if (attendance.version != seen) {
            throw new Outdated();
        }
        return attendance;
    }

    private static void keep(long sponsorship, String from, String to, Actor by, Instant at) {
        Change.keep("sponsorship", sponsorship, Map.of("People", from), Map.of("People", to), by, at);
    }

    /** The same person is there in the same role already. */
    static final class There extends RuntimeException {
        There() {
            super(null, null, false, false);
        }
    }
}

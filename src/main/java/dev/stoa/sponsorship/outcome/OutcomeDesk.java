package dev.stoa.sponsorship.outcome;

import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.sponsorship.matter.Typed;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Every write to goals and debriefs: one method, one transaction, with its trail. The sponsorship is locked first. */
@ApplicationScoped
public class OutcomeDesk {

    /** The version of a debrief that nobody has written yet. */
    static final int NONE = -1;

    @Inject
    Clock clock;

    /** @throws Taken when the sponsorship has a goal of this name */
    @Transactional
    public Goal expect(long sponsorship, Typed typed, Actor by) {
        lock(sponsorship);
        free(sponsorship, typed.line("title"), null);
        var goal = new Goal();
        goal.take(typed);
        return begin(sponsorship, goal, by, clock.instant());
    }

    /** The same for what is not typed: by a job, or from a file. In the caller's transaction. */
    public Goal begin(long sponsorship, Goal goal, Actor by, Instant at) {
        goal.sponsorshipId = sponsorship;
        goal.createdBy = by.name();
        goal.createdAt = at;
        goal.persist();
        keep("Goal", "", goal.title + ", " + goal.words(), sponsorship, by, at);
        return goal;
    }

    /**
     * @throws Outdated when somebody saved in between
     * @throws Taken when another goal has the name
     */
    @Transactional
    public void revise(long sponsorship, long id, Typed typed, Actor by) {
        lock(sponsorship);
        var goal = toChange(sponsorship, id, typed.version());
        free(sponsorship, typed.line("title"), id);
        var before = goal.byLabel();
        goal.take(typed);
        Change.keep(Goal.SUBJECT, id, before, goal.byLabel(), by, clock.instant());
    }

    /** It is no goal any more; what it said stays in the history of the sponsorship. */
    @Transactional
    public void remove(long sponsorship, long id, int seen, Actor by) {
        lock(sponsorship);
        var goal = toChange(sponsorship, id, seen);
        keep("Goal", goal.title + ", " + goal.words(), "", sponsorship, by, clock.instant());
        goal.delete();
    }

    /** @throws Outdated when somebody saved in between, also where each wrote the first one */
    @Transactional
    public void debrief(long sponsorship, DebriefReading reading, Actor by) {
        lock(sponsorship);
        var known = Debrief.of(sponsorship);
        if (known.map(debrief -> debrief.version).orElse(NONE)
                != reading.typed().version()) {
            throw new Outdated();
        }
        var debrief = known.orElseGet(Debrief::new);
        var before = debrief.byLabel();
        reading.into(debrief);
        debrief.sponsorshipId = sponsorship;
        debrief.author = by.name();
        debrief.writtenAt = clock.instant();
        debrief.persist();
        Change.keep(Debrief.SUBJECT, debrief.id, before, debrief.byLabel(), by, clock.instant());
    }

    private static void lock(long sponsorship) {
        Sponsorship.toChange(sponsorship).orElseThrow(NotFoundException::new);
    }

    private static void free(long sponsorship, String title, Long but) {
        if (Goal.isTaken(sponsorship, title, but)) {
            throw new Taken();
        }
    }

    private static Goal toChange(long sponsorship, long id, int seen) {
        var goal = Goal.toChange(sponsorship, id).orElseThrow(NotFoundException::new);
        if (goal.version != seen) {
            throw new Outdated();
        }
        return goal;
    }

    private static void keep(String field, String from, String to, long sponsorship, Actor by, Instant at) {
        Change.keep("sponsorship", sponsorship, Map.of(field, from), Map.of(field, to), by, at);
    }

    /** There is a goal of this name already. */
    static final class Taken extends RuntimeException {
        Taken() {
            super(null, null, false, false);
        }
    }
}

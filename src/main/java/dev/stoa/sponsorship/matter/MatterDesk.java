package dev.stoa.sponsorship.matter;

import dev.stoa.notice.Notice;
import dev.stoa.platform.FewAtOnce;
import dev.stoa.site.Outdated;
import dev.stoa.sponsorship.Sponsorship;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Beginning;
import dev.stoa.workflow.Change;
import dev.stoa.workflow.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.TreeSet;

/**
 * Every write to a matter: one method, one transaction, with the trail and the notices that belong to it. Moves stand at the door of
 * the budgets, since an invoice's may post to one.
 */
@ApplicationScoped
public class MatterDesk {

    @Inject
    Clock clock;

    /**
     * @param typed checked before by {@link Kind#read}
     * @return the id of the new one
     */
    @Transactional
    public <S extends Enum<S>, M extends Matter<S>> long begin(
            Kind<S, M> kind, long sponsorship, Typed typed, Actor by) {
        mayWrite(kind, by);
        var matter = kind.blank();
        kind.write(matter, typed);
        return begin(kind, sponsorship, matter, by, clock.instant()).id;
    }

    /** The same for what is not typed: by a job, or from a file. In the caller's transaction. */
    public <S extends Enum<S>, M extends Matter<S>> M begin(
            Kind<S, M> kind, long sponsorship, M matter, Actor by, Instant at) {
        Sponsorship.findByIdOptional(sponsorship).orElseThrow(NotFoundException::new);
        matter.sponsorshipId = sponsorship;
        matter.createdBy = by.name();
        matter.createdAt = at;
        matter.persist();
        kind.life().begin(matter.id, by, at);
        Beginning.keep(kind.life().subject(), matter.id, kind.byLabel(matter), by, at);
        return matter;
    }

    /** @throws Outdated when somebody saved in between */
    @Transactional
    public <S extends Enum<S>, M extends Matter<S>> void revise(
            Kind<S, M> kind, long sponsorship, long id, Typed typed, Actor by) {
        mayWrite(kind, by);
        var matter = toChange(kind, sponsorship, id, typed.version());
        var before = kind.byLabel(matter);
        kind.write(matter, kind.settled(matter, typed));
        Change.keep(kind.life().subject(), id, before, kind.byLabel(matter), typed.raw("because"), by, clock.instant());
    }

    /**
     * Gives one field the value that it had, and keeps that as a change with its reason.
     *
     * @param label of the field, as the trail has it
     * @param now what it has to be now; else somebody changed it since
     * @throws Outdated when it is another by now
     * @throws Obstacle when it may not change any more, or the old value would not be taken today
     */
    @Transactional
    public <S extends Enum<S>, M extends Matter<S>> void restore(
            Kind<S, M> kind, long id, String label, String now, String before, String reason, Actor by) {
        mayWrite(kind, by);
        var matter = MatterQueries.toChange(kind, id).orElseThrow(NotFoundException::new);
        var field = kind.fields().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new Obstacle("There is no such field any more."));
        if (!field.reads().apply(matter).equals(now)) {
            throw new Outdated();
        }
        if (kind.fixed(matter).contains(field.name())) {
            throw new Obstacle("This field may not change any more: others have acted upon it.");
        }
        var values = new HashMap<String, String>();
        kind.fields().forEach(one -> values.put(one.name(), one.reads().apply(matter)));
        values.put(field.name(), before);
        var typed = new Typed(values);
        var errors = kind.read(matter, typed);
        if (!errors.none()) {
            throw new Obstacle("Its earlier value would not be taken today: "
                    + String.join(" ", errors.messages().values()));
        }
        var stored = kind.byLabel(matter);
        kind.write(matter, typed);
        Change.keep(kind.life().subject(), id, stored, kind.byLabel(matter), reason, by, clock.instant());
    }

    /**
     * @throws Outdated when somebody saved in between
     * @throws Obstacle where something has to be there first
     * @throws Refusal where the rules do not let this person
     */
    @FewAtOnce("budget")
    @Transactional
    public <S extends Enum<S>, M extends Matter<S>> void move(
            Kind<S, M> kind, long sponsorship, long id, int seen, S to, String reason, Actor by) {
        var matter = toChange(kind, sponsorship, id, seen);
        kind.life().check(by, matter.state(), to, reason, matter.hands());
        if (kind.follows(matter.state(), to)) {
            throw new Obstacle("This state follows from what is recorded; nobody sets it by hand.");
        }
        kind.obstacle(matter, to).ifPresent(sentence -> {
            throw new Obstacle(sentence);
        });
        var from = matter.state();
        move(kind, matter, to, reason, by, clock.instant());
        tell(kind, matter, from, reason, by, clock.instant());
    }

    /** Moves by the rules what the caller has locked, in the caller's transaction, and tells nobody. */
    public <S extends Enum<S>, M extends Matter<S>> void move(
            Kind<S, M> kind, M matter, S to, String reason, Actor by, Instant at) {
        var from = matter.state();
        kind.life().move(matter.id, by, from, to, reason, matter.hands(), at);
        matter.rest(to);
        kind.moved(matter, from, by);
    }

    /**
     * Puts right what the rules do not foresee: for administrators, with a reason, into any state.
     *
     * @throws Refusal where this person may not, or says no reason
     */
    @FewAtOnce("budget")
    @Transactional
    public <S extends Enum<S>, M extends Matter<S>> void adjust(
            Kind<S, M> kind, long sponsorship, long id, int seen, S to, String reason, Actor by) {
        var matter = toChange(kind, sponsorship, id, seen);
        var from = matter.state();
        kind.life().adjust(id, by, from, to, reason, matter.hands(), clock.instant());
        matter.rest(to);
        kind.moved(matter, from, by);
        tell(kind, matter, from, reason, by, clock.instant());
    }

    /** Who looks after it and who looks after the sponsorship, but for the one who did it. */
    public <S extends Enum<S>, M extends Matter<S>> void tell(
            Kind<S, M> kind, M matter, S from, String reason, Actor by, Instant at) {
        var sponsorship = Sponsorship.byId(matter.sponsorshipId).orElseThrow();
        var people = new TreeSet<>(java.util.List.of(matter.owner, sponsorship.owner));
        people.remove(by.name());
        var stage = kind.life().stage(matter.state());
        var why = reason == null || reason.isBlank() ? "" : "\n\nThe reason: " + reason.strip();
        var next = stage.owner().isEmpty() ? "" : "\n\nNext, for " + stage.people() + ": " + stage.task() + ".";
        for (var person : people) {
            Notice.queue(
                    person,
                    "%s, %s: now %s".formatted(matter.title, sponsorship.title(), stage.words()),
                    "%s moved the %s “%s” of %s from %s to %s."
                                    .formatted(
                                            by.name(),
                                            kind.life().subject(),
                                            matter.title,
                                            sponsorship.title(),
                                            kind.life().stage(from).words(),
                                            stage.words())
                            + why
                            + next,
                    matter.href(kind),
                    at);
        }
    }

    private static void mayWrite(Kind<?, ?> kind, Actor by) {
        if (!by.isOneOf(kind.writers())) {
            throw new ForbiddenException();
        }
    }

    private static <S extends Enum<S>, M extends Matter<S>> M toChange(
            Kind<S, M> kind, long sponsorship, long id, int seen) {
        var matter = MatterQueries.toChange(kind, sponsorship, id).orElseThrow(NotFoundException::new);
        if (matter.version != seen) {
            throw new Outdated();
        }
        return matter;
    }

    /** Something must be there first; the message is a sentence for the person who tried. */
    public static final class Obstacle extends RuntimeException {
        public Obstacle(String sentence) {
            super(sentence, null, false, false);
        }
    }
}

package dev.stoa.group.support;

import dev.stoa.group.GroupDesk;
import dev.stoa.group.GroupSupport.Given;
import dev.stoa.group.SupportKind;
import dev.stoa.group.hosting.Holds;
import dev.stoa.site.NotPossible;
import dev.stoa.site.Outdated;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;

/**
 * Every write to a request by staff: one method, one transaction, with the trail, the notices and the letters that belong to
 * it. Each wants the version that the person saw, but for messages and guests, which only add something.
 */
@ApplicationScoped
public class SupportDesk {

    @Inject
    Holds holds;

    @Inject
    HostingDesk rooms;

    @Inject
    AskerLetters letters;

    @Inject
    GroupDesk groups;

    @Inject
    Clock clock;

    /**
     * Moves it. Whoever takes it up looks after it. A question is kept as a message; to confirm a meeting confirms its room; what
     * ends early frees it. Reports have a form of their own.
     *
     * @throws Outdated when somebody saved in between: nobody approves what they did not see
     * @throws dev.stoa.workflow.Refusal when the rules do not let this person
     * @throws NotPossible where something has to be done first
     */
    @Transactional
    void move(long id, int seen, RequestState to, Actor by, String reason) {
        var request = SupportRequest.toChange(id, seen);
        var from = request.state;
        boolean question = to == RequestState.QUESTION;
        request.life().check(by, from, to, reason, request.hands());
        if (to == RequestState.REPORTED) {
            throw new NotPossible("", "Write the report below: it closes the request.");
        }
        prepare(request, to);
        request.move(to, by, question ? "A question: see the messages" : reason, clock.instant());
        if (question) {
            SupportMessage.keep(id, by.name(), reason.strip(), clock.instant());
        }
        if (request.owner == null) {
            request.owner = by.name();
        }
        letters.moved(request, reason.strip());
        tellOwner(request, by, from, reason);
    }

    private void prepare(SupportRequest request, RequestState to) {
        var hold = request.hold;
        switch (to) {
            case SCHEDULED -> {
                if (hold == null || !hold.taken()) {
                    throw new NotPossible("room", "Hold a room first; to confirm the request confirms the room.");
                }
                holds.confirm(hold.id);
            }
            case HELD -> {
                if (hold.startsAt.isAfter(clock.instant())) {
                    throw new NotPossible("", "It is still to come: close it when it was held.");
                }
            }
            case APPROVED, IN_REVIEW, DECLINED, WITHDRAWN, CANCELLED -> rooms.letGo(request);
            case NEW, QUESTION, REPORTED -> {}
        }
    }

    /** @throws NotPossible where a room is held for another time, or fewer people */
    @Transactional
    void revise(long id, int seen, DetailsForm.Terms terms, Actor by) {
        var request = SupportRequest.toChange(id, seen);
        var before = DetailsForm.Terms.of(request);
        if (request.hold != null && request.hold.taken() && !terms.sameMeeting(before)) {
            throw new NotPossible("date", "A room is held for this time. Let it go first, then choose another.");
        }
        if (RequestState.ENDED.contains(request.state) && !terms.sameMeeting(before)) {
            throw new NotPossible("date", "It has ended: what was asked for stays as it was.");
        }
        Change.keep(request.life().subject(), id, before.byField(), terms.byField(), by, clock.instant());
        boolean handed = terms.owner() != null && !terms.owner().equals(before.owner());
        request.owner = terms.owner();
        request.group = terms.group();
        if (terms.group() != null) {
            request.groupName = terms.group().name;
        }
        request.ask(terms.money());
        if (terms.starts() != null) {
            request.startsLocal = terms.starts();
            request.minutes = terms.minutes();
            request.heads = terms.heads();
        }
        if (handed) {
            if (request.hold != null) {
                holds.handTo(request.hold.id, request.owner);
            }
            Told.staff(
                    request,
                    by.name(),
                    request.groupName + " is yours to look after",
                    by.name() + " handed the " + request.life().subject() + " to you: "
                            + request.life().stage(request.state).task().toLowerCase(java.util.Locale.ROOT) + ".",
                    clock.instant());
        }
    }

    /** Writes to the asker. @throws NotPossible where they have no address any more */
    @Transactional
    void say(long id, String text, Actor by) {
        var request = toChange(id);
        if (request.email == null) {
            throw new NotPossible("text", "The asker had their address deleted: nobody would read it.");
        }
        if (text.isEmpty() || text.length() > SupportMessage.LONGEST) {
            throw new NotPossible(
                    "text", "Write something, in %,d characters at most.".formatted(SupportMessage.LONGEST));
        }
        SupportMessage.keep(id, by.name(), text, clock.instant());
        letters.message(request, text);
    }

    /** Writes down who came and what was given, and closes the request. What was given stands on the page of the group. */
    @Transactional
    void report(long id, int seen, ReportForm.Report report, Actor by) {
        var request = SupportRequest.toChange(id, seen);
        request.move(RequestState.REPORTED, by, null, clock.instant());
        request.attendance = report.attendance();
        request.outcome = report.note();
        if (request.group == null) {
            return;
        }
        var kind = request.wanted.given();
        groups.give(
                request.group.slug, new Given(kind, report.day(), report.money(), note(report), report.shown()), by);
        var food = FoodOrder.<FoodOrder>findByIdOptional(id);
        if (food.isPresent()) {
            groups.give(
                    request.group.slug,
                    new Given(SupportKind.FOOD, report.day(), food.get().money(), "At the meetup", report.shown()),
                    by);
        }
    }

    private static String note(ReportForm.Report report) {
        if (report.attendance() == null) {
            return report.note();
        }
        var came = "%,d people".formatted(report.attendance());
        return report.note().isEmpty() ? came : report.note() + ", " + came;
    }

    private void tellOwner(SupportRequest request, Actor by, RequestState from, String reason) {
        Told.staff(
                request,
                by.name(),
                request.groupName + " is now " + request.state.label().toLowerCase(java.util.Locale.ROOT),
                by.name() + " moved the " + request.life().subject() + " of " + request.groupName + " from "
                        + from.label()
                        + " to " + request.state.label() + "."
                        + (reason.isBlank() ? "" : "\n\nThe reason: " + reason.strip()),
                clock.instant());
    }

    private static SupportRequest toChange(long id) {
        return SupportRequest.toChange(id).orElseThrow(NotFoundException::new);
    }
}

package dev.stoa.event;

import static dev.stoa.event.EventState.CANCELLED;
import static dev.stoa.event.EventState.DRAFT;
import static dev.stoa.event.EventState.HELD;
import static dev.stoa.event.EventState.POSTPONED;
import static dev.stoa.event.EventState.PUBLISHED;
import static dev.stoa.event.EventState.REPORTED;
import static dev.stoa.event.EventState.RESCHEDULED;
import static dev.stoa.workflow.Rule.move;
import static dev.stoa.workflow.Stage.aside;
import static dev.stoa.workflow.Stage.main;

import dev.stoa.workflow.Rule;
import dev.stoa.workflow.Stage;
import dev.stoa.workflow.Workflow;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lives of what takes place, as tables: one date of a meetup, a whole series, an edition of a conference. Editors drive
 * all of them, organisers those of their own groups; which groups are theirs {@link dev.stoa.group.GroupEditors} says.
 */
public final class MeetupLife {

    private MeetupLife() {}

    // spotless:off
    private static final List<Stage<EventState>> STAGES = List.of(
            //    state      owner        what has to be done here
            main(DRAFT, "organiser", "Complete it, then publish it"),
            main(PUBLISHED, "organiser", "Prepare it, and say afterwards that it was held"),
            main(HELD, "organiser", "Tell what came of it"),
            main(REPORTED, "", "Nothing: it is done"),
            aside(POSTPONED, "organiser", "Find a new date"),
            aside(RESCHEDULED, "organiser", "Prepare it for the new date"),
            aside(CANCELLED, "", "Nothing: it was called off"));

    private static final List<Rule<EventState>> ONCE_PUBLIC = List.of(
            //   verb         from         to             who may
            move("postpone", PUBLISHED, POSTPONED).by("editor", "organiser").withReason(),
            move("reschedule", PUBLISHED, RESCHEDULED).by("editor", "organiser").withReason(),
            move("cancel", PUBLISHED, CANCELLED).by("editor", "organiser").withReason(),
            move("tick off", PUBLISHED, HELD).by("editor", "organiser"),
            move("reschedule", POSTPONED, RESCHEDULED).by("editor", "organiser").withReason(),
            move("confirm", POSTPONED, PUBLISHED).by("editor", "organiser").withReason(),
            move("cancel", POSTPONED, CANCELLED).by("editor", "organiser").withReason(),
            move("postpone", RESCHEDULED, POSTPONED).by("editor", "organiser").withReason(),
            move("cancel", RESCHEDULED, CANCELLED).by("editor", "organiser").withReason(),
            move("tick off", RESCHEDULED, HELD).by("editor", "organiser"),
            move("revive", CANCELLED, PUBLISHED).by("editor", "organiser").withReason(),
            move("report", HELD, REPORTED).by("editor", "organiser"),
            move("correct", HELD, PUBLISHED).by("editor", "organiser").withReason(),
            move("reopen", REPORTED, HELD).by("editor", "organiser").withReason());

    /** One date. It is published with its series, never by itself. */
    public static final Workflow<EventState> DATE = new Workflow<>("meetup", STAGES, ONCE_PUBLIC);

    /** A whole series: what is not yet over is called off with it. */
    public static final Workflow<EventState> SERIES = new Workflow<>(
            "series",
            STAGES.stream()
                    .filter(stage -> List.of(DRAFT, PUBLISHED, CANCELLED).contains(stage.state()))
                    .toList(),
            List.of(
                    move("publish", DRAFT, PUBLISHED).by("editor", "organiser"),
                    move("cancel", PUBLISHED, CANCELLED)
                            .by("editor", "organiser")
                            .withReason()));

    /** An edition of a conference; editors tell it as its organisers do. A draft is one that is only expected. */
    public static final Workflow<EventState> EDITION = new Workflow<>(
            "edition",
            Stream.concat(
                            Stream.of(main(DRAFT, "editor", "Announce it once its organisers have")),
                            STAGES.stream().filter(stage -> stage.state() != DRAFT))
                    .toList(),
            Stream.concat(Stream.of(move("announce", DRAFT, PUBLISHED).by("editor", "organiser")), ONCE_PUBLIC.stream())
                    .toList());
    // spotless:on
}

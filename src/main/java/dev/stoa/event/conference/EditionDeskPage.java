package dev.stoa.event.conference;

import dev.stoa.event.Edition;
import dev.stoa.event.EventState;
import dev.stoa.event.MeetupLife;
import dev.stoa.site.Errors;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Picture;
import dev.stoa.workflow.Rule;
import dev.stoa.workflow.Trail;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * One edition on the desk: what is known of it, where it stands, its history. Three statements.
 *
 * @param errors of the form that was sent; the other has none
 */
public record EditionDeskPage(
        long id,
        String slug,
        String name,
        EventState state,
        String task,
        String reason,
        String movedFrom,
        int sequence,
        Picture picture,
        List<Offer> offers,
        boolean mayReschedule,
        EditionForm form,
        EditionMove move,
        Errors errors,
        Errors moveErrors,
        String problem,
        List<String> zones,
        List<Trail.Entry> trail,
        boolean mayEdit) {

    /** A move that this person may make. */
    public record Offer(String label, String to, boolean reason) {}

    /**
     * What a person just tried, and what became of it.
     *
     * @param form as typed; null for what is stored, as move
     */
    record Attempt(EditionForm form, EditionMove move, Errors errors, String problem) {

        static final Attempt NONE = new Attempt(null, null, Errors.NONE, null);
    }

    static EditionDeskPage of(Edition edition, Attempt attempt, Actor actor) {
        boolean mayEdit = actor.is("editor");
        var open = mayEdit ? MeetupLife.EDITION.open(actor, edition.state, Set.of()) : List.<Rule<EventState>>of();
        return new EditionDeskPage(
                edition.id,
                edition.slug,
                edition.name,
                edition.state,
                MeetupLife.EDITION.stage(edition.state).task(),
                edition.reason,
                edition.movedFrom == null ? null : edition.movedFrom.toString(),
                edition.sequence,
                Picture.of(MeetupLife.EDITION, edition.state),
                open.stream()
                        .filter(rule -> rule.to() != EventState.RESCHEDULED)
                        .map(rule -> new Offer(rule.label(), rule.to().slug(), rule.reason()))
                        .toList(),
                mayEdit
                        && (edition.state == EventState.RESCHEDULED
                                || open.stream().anyMatch(rule -> rule.to() == EventState.RESCHEDULED)),
                attempt.form() == null ? EditionForm.of(edition) : attempt.form(),
                attempt.move() == null ? EditionMove.of(edition) : attempt.move(),
                attempt.form() == null ? Errors.NONE : attempt.errors(),
                attempt.move() == null ? Errors.NONE : attempt.errors(),
                attempt.problem(),
                allZones(),
                Trail.of(MeetupLife.EDITION.subject(), edition.id).entries(),
                mayEdit);
    }

    static List<String> allZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .toList();
    }
}

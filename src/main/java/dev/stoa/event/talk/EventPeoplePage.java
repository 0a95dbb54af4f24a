package dev.stoa.event.talk;

import dev.stoa.event.talk.Attendance.Role;
import dev.stoa.site.Errors;
import java.util.List;

/** Who of our people attends and organises an event, to be changed. Three statements. */
public record EventPeoplePage(
        String slug, String title, String attend, String organise, Errors errors, List<Line> talks, boolean mayEdit) {

    /** A talk there. */
    public record Line(long id, String title) {}

    static EventPeoplePage of(EventAt event, boolean mayEdit) {
        var here = Attendance.at(event);
        return of(event, text(here, Role.ATTENDS), text(here, Role.ORGANISES), Errors.NONE, mayEdit);
    }

    static EventPeoplePage of(EventAt event, String attend, String organise, Errors errors, boolean mayEdit) {
        List<Talk> talks = Talk.list(
                "editionId is not distinct from ?1 and occurrenceId is not distinct from ?2 order by title",
                event.edition(),
                event.occurrence());
        return new EventPeoplePage(
                event.slug(),
                event.title(),
                attend,
                organise,
                errors,
                talks.stream().map(talk -> new Line(talk.id, talk.title)).toList(),
                mayEdit);
    }

    private static String text(List<Attendance> all, Role role) {
        return PeopleText.write(all.stream()
                .filter(one -> one.role == role)
                .map(one -> new Speaker(one.accountId, one.name, true))
                .toList());
    }
}

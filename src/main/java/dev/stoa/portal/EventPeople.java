package dev.stoa.portal;

import dev.stoa.event.talk.Attendance;
import dev.stoa.event.talk.TalkQueries;
import dev.stoa.event.talk.TalkQueries.Goer;
import dev.stoa.site.Texts;
import java.util.List;

/**
 * What is said at an event, and who of our people is there. Two statements.
 *
 * @param sample some of it is invented
 */
public record EventPeople(List<TalkRow> talks, List<Role> roles, boolean sample) {

    /** @param label "Organising", "Attending" */
    public record Role(String label, List<Link> people) {}

    static EventPeople of(TalkQueries talks, String event) {
        var goers = talks.goers(event);
        var said = TalkRow.of(talks.at(event));
        return new EventPeople(
                said,
                goers.stream()
                        .map(Goer::role)
                        .distinct()
                        .map(role -> new Role(
                                label(role),
                                goers.stream()
                                        .filter(goer -> goer.role() == role)
                                        .map(goer -> new Link(
                                                goer.name(),
                                                goer.handle() == null ? null : PersonPage.address(goer.handle())))
                                        .toList()))
                        .toList(),
                said.stream().anyMatch(TalkRow::sample) || goers.stream().anyMatch(Goer::sample));
    }

    private static String label(Attendance.Role role) {
        var texts = Texts.of(EventTexts.class);
        return switch (role) {
            case ATTENDS -> texts.attending();
            case ORGANISES -> texts.organising();
        };
    }

    public boolean any() {
        return !talks.isEmpty() || !roles.isEmpty();
    }
}

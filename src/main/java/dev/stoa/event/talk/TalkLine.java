package dev.stoa.event.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a list says of a talk.
 *
 * @param day the first day of its event, local to the place
 * @param event the address of its event: the last part
 * @param group whose meetup it was at: the last part of its address; null for a conference
 * @param speakers those who may be shown, in their order
 */
public record TalkLine(
        String slug,
        String title,
        String language,
        List<String> topics,
        LocalDate day,
        String event,
        String eventTitle,
        String group,
        String groupName,
        String video,
        String slides,
        List<Who> speakers,
        Instant changedAt,
        boolean sample) {

    /** @param handle of the person's page; null for a plain name */
    public record Who(String handle, String name, boolean ours) {

        /** What stands in an address for this person. */
        public String key() {
            return handle == null ? name : handle;
        }
    }
}

package dev.stoa.group.support;

import dev.stoa.workflow.Rule;
import java.time.Instant;
import java.time.LocalDateTime;

/** One request in a list of the desk. @param owner null while nobody looks after it */
public record RequestRow(
        long id,
        Wanted wanted,
        RequestState state,
        Long groupId,
        String group,
        LocalDateTime starts,
        Integer heads,
        String owner,
        Instant createdAt,
        Instant dueAt,
        boolean sample) {

    public String href() {
        return "/admin/requests/" + id;
    }

    /** "Stockholm KUG, a room". */
    public String title() {
        return group + ", " + wanted.label().toLowerCase(java.util.Locale.ROOT);
    }

    /** The verb of the next step on the straight way; empty where there is none. */
    public String step() {
        return RequestLife.of(wanted).forward(state).map(Rule::label).orElse("");
    }

    /** What has to be done. */
    public String task() {
        return RequestLife.of(wanted).stage(state).task();
    }

    /** The role that has to do it; empty where nobody has to. */
    public String turn() {
        return RequestLife.of(wanted).stage(state).owner();
    }
}

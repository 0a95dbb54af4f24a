package dev.stoa.project;

import dev.stoa.site.Errors;
import java.time.Instant;
import java.util.List;

/** The repositories of others that the company follows, and the form to follow one more. */
record UpstreamsPage(List<Row> rows, boolean mayEdit, UpstreamForm form, Errors errors) {

    /**
     * One that is followed.
     *
     * @param name as GitHub has it now, else as it was typed
     * @param state what GitHub said of it, in a few words
     */
    record Row(long id, String name, String why, String state, boolean good, String addedBy, Instant addedAt) {

        static Row of(Upstream upstream) {
            boolean found = upstream.repository != null;
            return new Row(
                    upstream.id,
                    found ? upstream.repository.fullName() : upstream.fullName(),
                    upstream.why,
                    upstream.failure != null ? upstream.failure : found ? "followed" : "waits for the next sync",
                    found && upstream.failure == null,
                    upstream.addedBy,
                    upstream.addedAt);
        }
    }

    static UpstreamsPage of(boolean mayEdit, UpstreamForm form, Errors errors) {
        return new UpstreamsPage(Upstream.all().stream().map(Row::of).toList(), mayEdit, form, errors);
    }
}

package dev.stoa.project;

import dev.stoa.site.Errors;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The repositories of others that the company follows, and the form to follow one more. */
record UpstreamsPage(List<Row> rows, boolean mayEdit, UpstreamForm form, Errors errors) {

    /**
     * One that is followed.
     *
     * @param name as GitHub has it now, else as it was typed
     * @param state what GitHub said of it, in a few words
     */
    record Row(long id, String name, String why, String state, boolean good, String addedBy, Instant addedAt) {

        static Row of(Upstream upstream, String failure) {
            boolean found = upstream.repository != null;
            return new Row(
                    upstream.id,
                    found ? upstream.repository.fullName() : upstream.fullName(),
                    upstream.why,
                    failure != null ? failure : found ? "followed" : "waits for the next sync",
                    found && failure == null,
                    upstream.addedBy,
                    upstream.addedAt);
        }
    }

    static UpstreamsPage of(boolean mayEdit, UpstreamForm form, Errors errors) {
        Map<Long, String> failures = Upstream.failures();
        return new UpstreamsPage(
                Upstream.all().stream()
                        .map(one -> Row.of(one, failures.get(one.id)))
                        .toList(),
                mayEdit,
                form,
                errors);
    }
}

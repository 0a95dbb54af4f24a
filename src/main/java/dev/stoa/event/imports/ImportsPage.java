package dev.stoa.event.imports;

import dev.stoa.site.Errors;
import dev.stoa.site.Option;
import java.time.Instant;
import java.util.List;

/** The beginning of an import, and the last ones. One statement. */
public record ImportsPage(
        ImportForm form, Errors errors, List<Option> targets, List<String> hosts, List<Row> latest, boolean mayImport) {

    private static final int LATEST = 20;

    public record Row(long id, String source, String target, String state, String by, Instant at) {}

    static ImportsPage of(ImportForm form, Errors errors, List<String> hosts, boolean mayImport) {
        return new ImportsPage(
                form,
                errors,
                Target.options(),
                hosts,
                ImportRun.latest(LATEST).stream()
                        .map(run -> new Row(
                                run.id,
                                run.source,
                                run.target.label(),
                                run.state.label(),
                                run.startedBy,
                                run.startedAt))
                        .toList(),
                mayImport);
    }
}

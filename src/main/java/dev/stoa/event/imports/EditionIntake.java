package dev.stoa.event.imports;

import dev.stoa.workflow.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Conferences: confs.tech's JSON, calendars of whole days, tables. */
@Singleton
class EditionIntake implements Intake {

    @Inject
    ImportRows rows;

    @Inject
    Clock clock;

    @Override
    public Target target() {
        return Target.CONFERENCES;
    }

    @Override
    public List<Finding> compare(ImportRun run, List<Upload> files) {
        return EditionComparison.of(files.stream()
                .flatMap(file -> ConferenceFile.read(file, run.topicList()).stream())
                .toList());
    }

    @Override
    public Taking begin(ImportRun run, Actor by) {
        var taking = new EditionTaking(clock);
        return row -> taking.take(rows.facts(row, EditionTake.class), row.knownId, row.knownVersion);
    }
}

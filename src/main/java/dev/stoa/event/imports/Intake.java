package dev.stoa.event.imports;

import dev.stoa.workflow.Actor;
import java.util.List;

/** How one kind of thing comes in. */
interface Intake {

    Target target();

    /** Reads the files and compares them with what is known; in a transaction that writes nothing. */
    List<Finding> compare(ImportRun run, List<Upload> files);

    /**
     * Begins to take rows; in the transaction in which all of them are taken.
     *
     * @return what takes one row. It throws {@link Moved} where that would not be what was shown
     */
    Taking begin(ImportRun run, Actor by);

    /** Takes one row that is new or changed. */
    interface Taking {
        void take(ImportRow row);
    }
}

package dev.stoa.sponsorship.desk;

import dev.stoa.site.Errors;
import dev.stoa.sponsorship.Terms;
import java.util.List;
import java.util.Map;

/**
 * One row of a file, compared with what is stored.
 *
 * @param line of the file, as a spreadsheet counts it: the header is 1
 * @param id null for a new one
 * @param version that the file was made from
 * @param diffs the columns that differ
 * @param errors what is wrong, by column; the empty column is the row as a whole
 * @param terms what would be stored; null where something is wrong or nothing changes
 */
public record FileRow(
        int line, Long id, int version, String title, Verdict verdict, List<Diff> diffs, Errors errors, Terms terms) {

    /** What becomes of it. */
    public enum Verdict {
        SAME("as it is"),
        CHANGED("changed"),
        NEW("new"),
        OUTDATED("changed meanwhile"),
        WRONG("wrong");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param stored as it is now; empty for a new one */
    public record Diff(String column, String stored, String sent) {}

    boolean takes() {
        return verdict == Verdict.CHANGED || verdict == Verdict.NEW;
    }

    public boolean bad() {
        return verdict == Verdict.OUTDATED || verdict == Verdict.WRONG;
    }

    /** Its address; null for a new one. */
    public String href() {
        return id == null ? null : "/admin/sponsorships/" + id;
    }

    /** What is wrong, a line each, with its column. */
    public List<Map.Entry<String, String>> faults() {
        return List.copyOf(errors.messages().entrySet());
    }

    FileRow wrong(String column, String sentence) {
        return new FileRow(line, id, version, title, Verdict.WRONG, diffs, errors.with(column, sentence), null);
    }

    FileRow outdated() {
        return new FileRow(
                line,
                id,
                version,
                title,
                Verdict.OUTDATED,
                diffs,
                errors.with(
                        "version",
                        "Somebody changed it since this file was made. Take the list away again and make your changes there."),
                null);
    }
}

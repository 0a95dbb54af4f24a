package dev.stoa.contribution.health;

import dev.stoa.contribution.TallyFilter;

/**
 * What a metric says and how it is counted, in the words that a page shows beside the number.
 *
 * @param key fixed: JSON, CSV and addresses carry it
 * @param name the name that CHAOSS gives it
 * @param of what it is counted of, where there are several: "issues"; else empty
 * @param formula how it is counted here
 * @param leavesOut what is not counted
 * @param enough the smallest n for which the number says anything
 * @param counts what n is
 * @param spread what the second number is, or empty
 * @param apart what the first count beside it is, or empty
 * @param aside what the second count beside it is, or empty
 * @param url CHAOSS's own page
 * @param rows the address of the rows it is counted from, without the scope
 */
public record Definition(
        String key,
        String name,
        String of,
        String formula,
        String leavesOut,
        Unit unit,
        int enough,
        String counts,
        String spread,
        String apart,
        String aside,
        String url,
        Rows rows) {

    private static final String KNOWLEDGE_BASE = "https://chaoss.community/kb/metric-";

    /**
     * Where the rows are.
     *
     * @param path a list of rows, or of tallies
     * @param by of tallies: by what they are counted
     * @param always whether all of time is meant, not the months of the scope
     */
    public record Rows(String path, String by, String kind, boolean always) {

        static Rows ofKind(String kind) {
            return new Rows("/contributions/rows", "", kind, false);
        }

        /** Work by these, accounts among them: only then it is counted once for each person credited, as here. */
        static Rows by(String group) {
            return new Rows("/contributions", group, TallyFilter.WORK, false);
        }

        /** The same rows, of all of time. */
        Rows ever() {
            return new Rows(path, by, kind, true);
        }
    }

    static String chaoss(String page) {
        return KNOWLEDGE_BASE + page + "/";
    }
}

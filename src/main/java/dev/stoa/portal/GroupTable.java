package dev.stoa.portal;

import dev.stoa.contribution.Dimension;
import dev.stoa.contribution.Scope;
import dev.stoa.contribution.Tally;
import dev.stoa.contribution.TallyFilter;
import dev.stoa.site.Texts;
import java.util.List;

/** A tally to be read: its first {@value #MOST} rows, each with the address of what it counts. */
record GroupTable(List<String> by, List<Row> rows, long groups, long total) {

    static final int MOST = 500;

    /** @param values with words for what is not known or not shown */
    record Row(List<String> values, long count, String href) {}

    static GroupTable of(Scope scope, Tally tally) {
        var by = tally.by();
        return new GroupTable(
                by.stream().map(Dimension::word).toList(),
                tally.rows().stream()
                        .map(row -> {
                            var filter = scope.filter();
                            for (int i = 0; i < by.size(); i++) {
                                filter = filter.narrowed(by.get(i), row.values().get(i));
                            }
                            return row(row, filter);
                        })
                        .toList(),
                tally.groups(),
                tally.total());
    }

    private static Row row(Tally.Row row, TallyFilter filter) {
        return new Row(
                row.values().stream()
                        .map(value -> value == null
                                ? Texts.of(ContributionsTexts.class).notKnown()
                                : value)
                        .toList(),
                row.count(),
                filter.at("/contributions/rows").toString());
    }

    public boolean cut() {
        return groups > rows.size();
    }
}

package dev.stoa.portal;

import dev.stoa.contribution.ContributionRow;
import dev.stoa.contribution.ContributionRows;
import dev.stoa.contribution.ContributionRows.Place;
import dev.stoa.contribution.Scope;
import dev.stoa.contribution.TallyFilter;
import dev.stoa.site.Errors;
import dev.stoa.site.Texts;
import java.util.List;

/**
 * A page of single contributions, or what hinders it.
 *
 * @param total on all pages; null when the question could not be answered
 * @param filters what narrows the list, each with the address of the list without it
 * @param newest address of the first page; null on it
 */
record ContributionRowsPage(
        Errors errors,
        Long total,
        boolean credits,
        List<Switch> filters,
        List<Row> rows,
        Freshness freshness,
        String overview,
        String newest,
        String older,
        String json,
        String csv) {

    private static final String PATH = "/contributions/rows";

    /** @param href of the person's page; null of nobody known */
    record Row(ContributionRow of, String href) {
        static Row of(ContributionRow row) {
            return new Row(row, row.handle() == null ? null : PersonPage.address(row.handle()));
        }

        /** What happened, as short as it can be said. */
        public String what() {
            if (of.commit() != null) {
                return of.commit().substring(0, Math.min(10, of.commit().length()));
            }
            var number = of.number() == null ? "" : "#" + of.number() + " ";
            return of.title() == null
                    ? number
                            + (number.isEmpty()
                                    ? Texts.of(ContributionRowsTexts.class).onGitHub()
                                    : "")
                    : number + of.title();
        }
    }

    static ContributionRowsPage wrong(Errors errors) {
        return new ContributionRowsPage(errors, null, false, List.of(), List.of(), null, null, null, null, null, null);
    }

    static ContributionRowsPage of(
            Scope scope, Place place, long total, ContributionRows.Found found, Freshness freshness) {
        var filter = scope.filter();
        return new ContributionRowsPage(
                Errors.NONE,
                total,
                scope.ofPeople(),
                filters(filter),
                found.rows().stream().map(Row::of).toList(),
                freshness,
                filter.at("/contributions").toString(),
                place.before() == null ? null : filter.at(PATH).toString(),
                found.next() == null ? null : address(filter, PATH, found.next()),
                filter.at(PATH + ".json").toString(),
                filter.at(PATH + ".csv").toString());
    }

    public boolean answered() {
        return total != null;
    }

    static String address(TallyFilter filter, String path, Place place) {
        return filter.at(path)
                .with("before", place.before() == null ? null : place.before().toString())
                .with("skip", place.skip() == 0 ? null : Integer.toString(place.skip()))
                .toString();
    }

    private static List<Switch> filters(TallyFilter filter) {
        var texts = Texts.of(ContributionRowsTexts.class);
        return filter.applied().entrySet().stream()
                .filter(one -> !(one.getKey().equals("bots") && filter.bots() == TallyFilter.Bots.EXCLUDE))
                .map(one -> new Switch(
                        texts.filter(one.getKey()) + ": " + one.getValue().replace(",", ", "),
                        filter.at(PATH).with(one.getKey(), null).toString(),
                        true))
                .toList();
    }
}

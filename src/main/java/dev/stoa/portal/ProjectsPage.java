package dev.stoa.portal;

import dev.stoa.project.ProjectSearch;
import dev.stoa.site.Facet;
import dev.stoa.site.Option;
import dev.stoa.site.Paging;
import java.util.List;

/** The list of projects with its state: every filter, order and page is in the address. */
record ProjectsPage(
        String query,
        String language,
        String sort,
        long total,
        List<Facet> languages,
        List<ProjectCell> projects,
        Paging paging,
        Freshness freshness) {

    /** A multiple of the grid's two, three and four columns. */
    static final int SIZE = 24;

    static final List<Option> SORTS =
            List.of(new Option("stars", "Stars"), new Option("name", "Name"), new Option("active", "Last pushed"));

    public List<Option> sorts() {
        return SORTS;
    }

    public boolean filtered() {
        return !query.isEmpty() || !language.isEmpty();
    }

    /** What was asked for, or stars when it is none of the choices. */
    static ProjectSearch.Sort sort(String asked) {
        return SORTS.stream()
                .map(Option::value)
                .filter(value -> value.equals(asked))
                .map(value -> ProjectSearch.Sort.valueOf(value.toUpperCase()))
                .findFirst()
                .orElse(ProjectSearch.Sort.STARS);
    }
}

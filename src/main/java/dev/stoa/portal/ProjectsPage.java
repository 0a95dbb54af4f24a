package dev.stoa.portal;

import dev.stoa.project.ProjectSearch;
import dev.stoa.site.Facet;
import dev.stoa.site.Option;
import dev.stoa.site.Paging;
import dev.stoa.site.Texts;
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

    static final List<String> SORTS = List.of("stars", "name", "active");

    public List<Option> sorts() {
        var texts = Texts.of(ProjectsTexts.class);
        return SORTS.stream().map(value -> new Option(value, texts.sort(value))).toList();
    }

    public boolean filtered() {
        return !query.isEmpty() || !language.isEmpty();
    }

    /** What was asked for, or stars when it is none of the choices. */
    static ProjectSearch.Sort sort(String asked) {
        return SORTS.stream()
                .filter(value -> value.equals(asked))
                .map(value -> ProjectSearch.Sort.valueOf(value.toUpperCase()))
                .findFirst()
                .orElse(ProjectSearch.Sort.STARS);
    }
}

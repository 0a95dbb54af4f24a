package dev.stoa.people.desk;

import dev.stoa.people.desk.OrganisationQueries.OrganisationLine;
import dev.stoa.site.SearchText;
import java.util.List;

/** For whom people work. */
record OrganisationsPage(List<OrganisationLine> organisations, String q, boolean edits) {

    static OrganisationsPage of(OrganisationQueries queries, String typed, Reader reader) {
        var q = SearchText.typed(typed);
        return new OrganisationsPage(queries.list(q), q, reader.edits());
    }
}

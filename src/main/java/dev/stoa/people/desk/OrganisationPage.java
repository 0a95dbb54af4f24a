package dev.stoa.people.desk;

import dev.stoa.people.desk.OrganisationQueries.DomainLine;
import dev.stoa.people.desk.OrganisationQueries.MemberLine;
import dev.stoa.people.desk.OrganisationQueries.OwnerLine;
import dev.stoa.site.Address;
import dev.stoa.site.Paging;
import java.time.LocalDate;
import java.util.List;

/**
 * One organisation and what makes people count as its own.
 *
 * @param parent who owns it, or null
 */
record OrganisationPage(
        long id,
        String name,
        boolean ours,
        String parent,
        LocalDate since,
        List<DomainLine> domains,
        List<OwnerLine> owners,
        List<MemberLine> members,
        long total,
        Paging paging,
        boolean edits) {

    private static final int SIZE = 100;

    static OrganisationPage of(
            Lookup.OrganisationRow row, String parent, OrganisationQueries queries, String page, Reader reader) {
        long total = queries.countMembers(row.id());
        var paging = Paging.of(Address.of(row.href()), page, total, SIZE);
        return new OrganisationPage(
                row.id(),
                row.name(),
                row.ours(),
                parent,
                row.since(),
                queries.domains(row.id()),
                queries.owners(row.id()),
                queries.members(row.id(), paging.offset(SIZE), SIZE),
                total,
                paging,
                reader.edits());
    }
}

package dev.stoa.people.desk;

import dev.stoa.site.Address;
import dev.stoa.site.Paging;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Who may be one person, to be merged or told apart. */
record IdentitiesPage(List<Line> suggestions, long total, Paging paging, boolean edits) {

    private static final int SIZE = 20;

    /** @param mixed a bot and a human */
    record Line(List<PersonLine> persons, Set<String> reasons, boolean mixed) {}

    static IdentitiesPage of(Suggestions suggestions, PeopleQueries people, String page, Reader reader) {
        var all = suggestions.list(0);
        var paging = Paging.of(Address.of("/admin/identities"), page, all.size(), SIZE);
        var shown = all.stream().skip(paging.offset(SIZE)).limit(SIZE).toList();
        var lines = people.lines(
                shown.stream().flatMap(each -> each.persons().stream()).toList());
        return new IdentitiesPage(
                shown.stream()
                        .map(each -> each.persons().stream()
                                .map(lines::get)
                                .filter(Objects::nonNull)
                                .toList())
                        .map(persons -> new Line(
                                persons,
                                shown.stream()
                                        .filter(each -> each.persons()
                                                .contains(persons.getFirst().id()))
                                        .findFirst()
                                        .orElseThrow()
                                        .reasons(),
                                persons.stream().map(PersonLine::bot).distinct().count() > 1))
                        .toList(),
                all.size(),
                paging,
                reader.edits());
    }
}

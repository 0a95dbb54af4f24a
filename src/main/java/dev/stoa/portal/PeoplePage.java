package dev.stoa.portal;

import dev.stoa.contribution.Kind;
import dev.stoa.contribution.PersonQueries;
import dev.stoa.contribution.PersonQueries.Person;
import dev.stoa.contribution.PersonQueries.Search;
import dev.stoa.contribution.PersonQueries.Sort;
import dev.stoa.contribution.TallyFilter;
import dev.stoa.contribution.TallyFilter.Who;
import dev.stoa.site.Address;
import dev.stoa.site.Facet;
import dev.stoa.site.Option;
import dev.stoa.site.Paging;
import dev.stoa.site.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The people by work, name or latest contribution; the whole state is the address. Four statements. */
record PeoplePage(
        String q,
        String organisation,
        String who,
        String sort,
        long total,
        long hidden,
        List<Facet> sides,
        List<Facet> organisations,
        List<Row> people,
        Paging paging,
        Freshness freshness,
        String json,
        String csv) {

    private static final int SIZE = 60;
    private static final int ORGANISATIONS = 24;

    /** Somebody in the list; the number leads to the rows it counts. */
    record Row(
            String href,
            String name,
            String login,
            boolean ours,
            String organisation,
            long work,
            String rows,
            LocalDate latest) {

        static Row of(Person person) {
            return new Row(
                    PersonPage.address(person.handle()),
                    person.name(),
                    person.login(),
                    person.ours(),
                    person.organisation(),
                    person.work(),
                    TallyFilter.ALL
                            .withAccount(person.handle())
                            .withKinds(Kind.WORK)
                            .at("/contributions/rows")
                            .toString(),
                    person.latest());
        }

        public Initials initials() {
            return Initials.of(name);
        }
    }

    /** @param page as sent: anything */
    static PeoplePage of(Search search, String page, PersonQueries people, Freshness freshness) {
        var here = address(search);
        var counts = people.count(search);
        var paging = Paging.of(here, page, counts.of(search.who()), SIZE);
        return new PeoplePage(
                search.words(),
                search.organisation(),
                search.who() == null ? "" : search.who().name().toLowerCase(),
                search.sort().name().toLowerCase(),
                counts.of(search.who()),
                counts.hidden(),
                Stream.of(Who.COMMUNITY, Who.COMPANY)
                        .map(who -> side(who, counts.of(who), search, here))
                        .toList(),
                people.organisations(ORGANISATIONS).stream()
                        .map(one -> {
                            boolean current = one.name().equalsIgnoreCase(search.organisation());
                            var href = here.with("organisation", current ? "" : one.name());
                            return new Facet(one.name(), one.people(), href.toString(), current);
                        })
                        .toList(),
                people.find(search, SIZE, paging.offset(SIZE)).stream()
                        .map(Row::of)
                        .toList(),
                paging,
                freshness,
                here.ending(".json").toString(),
                here.ending(".csv").toString());
    }

    private static Facet side(Who who, long count, Search search, Address here) {
        boolean current = search.who() == who;
        var texts = Texts.of(PeopleTexts.class);
        var href = here.with("who", current ? "" : who.name().toLowerCase());
        return new Facet(who == Who.COMPANY ? texts.ourPeople() : texts.community(), count, href.toString(), current);
    }

    static Address address(Search search) {
        return Address.of("/people")
                .with("q", search.words())
                .with("who", search.who() == null ? "" : search.who().name().toLowerCase())
                .with("organisation", search.organisation())
                .with(
                        "sort",
                        search.sort() == Sort.WORK ? "" : search.sort().name().toLowerCase());
    }

    public List<Option> sorts() {
        var texts = Texts.of(PeopleTexts.class);
        return List.of(
                new Option("work", texts.mostWork()),
                new Option("recent", texts.latestFirst()),
                new Option("name", texts.name()));
    }

    public boolean narrowed() {
        return !q.isEmpty() || !organisation.isEmpty() || !who.isEmpty();
    }
}

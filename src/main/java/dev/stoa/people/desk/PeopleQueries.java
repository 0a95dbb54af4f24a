package dev.stoa.people.desk;

import dev.stoa.people.desk.PeopleFilter.Show;
import dev.stoa.site.SearchText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The list of people: everybody, those who are hidden included. */
@Singleton
class PeopleQueries {

    /** Everybody who fits the words. Addresses are searched only for who may see them. */
    private static final String LISTED = """
            with listed as (
              select n.id, n.name, n.login, n.bot, n.hidden_at is not null as hidden,
                     (select count(*) from account a where a.person_id = n.id) as accounts,
                     (select count(*) from commit_identity i where i.person_id = n.id) as addresses,
                     exists (select from affiliation_span s where s.person_id = n.id) as affiliated
              from named_person n
              where not n.empty and (cardinality(cast(:words as text[])) = 0 or folded(concat_ws(' ', n.name,
                  (select string_agg(concat_ws(' ', l.login, a.name), ' ') from account a join account_login l on l.account_id = a.id
                   where a.person_id = n.id),
                  (select string_agg(concat_ws(' ', shown_name(i.name), case when :addresses then i.email end), ' ')
                   from commit_identity i where i.person_id = n.id)))
                like all (select folded(word) from unnest(cast(:words as text[])) as word)))
            """;

    private static final String WORK = "select person_id, sum(credits) as credits from presence group by 1";

    private static final String TODAY = """
            left join lateral (select o.name, o.ours from affiliation_span s join organisation o on o.id = s.organisation_id
              where s.person_id = l.id order by s.to_day desc limit 1) org on true""";

    @Inject
    Session session;

    /** How many fit in all, and of each way to narrow them. */
    record Counts(long all, Map<Show, Long> shows) {}

    Counts counts(String q, Reader reader) {
        var columns = Arrays.stream(Show.values())
                .map(show -> "count(*) filter (where %s)".formatted(show.condition))
                .collect(Collectors.joining(", "));
        var row = session.createNativeQuery(LISTED + "select count(*), " + columns + " from listed", Object[].class)
                .setParameter("words", words(q))
                .setParameter("addresses", reader.edits())
                .getSingleResult();
        var shows = new EnumMap<Show, Long>(Show.class);
        for (var show : Show.values()) {
            shows.put(show, (Long) row[show.ordinal() + 1]);
        }
        return new Counts((Long) row[0], shows);
    }

    /** Most contributions first. */
    List<PersonLine> list(PeopleFilter filter, Reader reader, int offset, int size) {
        return session
                .createNativeQuery(
                        LISTED + """
                        , shown as (
                          select l.*, coalesce(w.credits, 0) as credits from listed l left join (%s) w on w.person_id = l.id
                          where %s order by credits desc, l.name, l.id limit :size offset :offset)
                        select l.id, l.name, l.login, l.bot, l.hidden, l.accounts, l.addresses, org.name as organisation,
                               coalesce(org.ours, false) as ours, l.credits
                        from shown l %s order by l.credits desc, l.name, l.id""".formatted(WORK, filter.show() == null ? "true" : filter.show().condition, TODAY),
                        Object[].class)
                .setParameter("words", words(filter.q()))
                .setParameter("addresses", reader.edits())
                .setParameter("size", size)
                .setParameter("offset", offset)
                .list()
                .stream()
                .map(PeopleQueries::line)
                .toList();
    }

    /** These persons, by their ids. */
    Map<Long, PersonLine> lines(Collection<Long> persons) {
        return session
                .createNativeQuery("""
                        select l.id, l.name, l.login, l.bot, l.hidden_at is not null,
                          (select count(*) from account a where a.person_id = l.id),
                          (select count(*) from commit_identity i where i.person_id = l.id), org.name as organisation,
                          coalesce(org.ours, false),
                          (select coalesce(sum(d.credits), 0) from activity_day d join account a on a.id = d.account_id where a.person_id = l.id)
                          + (select coalesce(sum(d.credits), 0) from activity_day d join commit_identity i on i.id = d.identity_id
                             where i.person_id = l.id)
                        from named_person l %s where l.id = any(:persons)""".formatted(TODAY), Object[].class)
                .setParameter("persons", persons.toArray(Long[]::new))
                .list()
                .stream()
                .map(PeopleQueries::line)
                .collect(Collectors.toMap(PersonLine::id, line -> line));
    }

    private static PersonLine line(Object[] row) {
        return new PersonLine(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (Boolean) row[3],
                (Boolean) row[4],
                (Long) row[5],
                (Long) row[6],
                (String) row[7],
                (Boolean) row[8],
                ((Number) row[9]).longValue());
    }

    private static String[] words(String q) {
        return SearchText.unfolded(q).toArray(String[]::new);
    }
}

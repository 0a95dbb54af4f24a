package dev.stoa.contribution;

import dev.stoa.site.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The people behind the contributions, as anybody may see them. In the list stands who has work in it ({@link Kind#WORK}), no
 * bot; at an address of its own everybody who did anything in public, bots too. Who asked not to be shown is nowhere, and
 * only counted.
 */
@ApplicationScoped
public class PersonQueries {

    /** Which people. Empty words and organisation narrow nothing, nor does null. */
    public record Search(String words, TallyFilter.Who who, String organisation, Sort sort) {}

    public enum Sort {
        WORK("work desc, lower(name), person_id"),
        RECENT("latest desc, work desc, person_id"),
        NAME("lower(name), person_id");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }
    }

    /**
     * @param ours one of the company's people, now or ever
     * @param organisation of the newest work, or null
     * @param work credits
     * @param first day with work (UTC)
     */
    public record Person(
            String handle,
            String name,
            String login,
            boolean ours,
            String organisation,
            long work,
            LocalDate first,
            LocalDate latest) {}

    /** Somebody whose first contribution of all was on this day (UTC), in this project; null where it is not known. */
    public record Newcomer(String handle, String name, LocalDate first, String project) {}

    /** How many there are with these words and organisation: the company's, others, and who is counted but not shown. */
    public record Counts(long ours, long community, long hidden) {
        public long of(TallyFilter.Who who) {
            return who == null ? ours + community : who == TallyFilter.Who.COMPANY ? ours : community;
        }
    }

    /** An organisation and how many people with work it has, or had. */
    public record OrganisationCount(String name, long people) {}

    /** Somebody found at an address. */
    public record Profile(long id, String handle, String name, String login, boolean bot) {}

    /** For whom a person worked; null where it began before all that is known, or has not ended (days in UTC). */
    public record Span(String organisation, LocalDate from, LocalDate to) {
        /** The last day that counts; null where it has not ended. */
        public LocalDate lastDay() {
            return to == null ? null : to.minusDays(1);
        }
    }

    private static final String WORKERS = """
            with named as materialized (select id, called from public_organisation),
            g as materialized (
              select a.person_id, bool_or(a.ours) as ours, bool_or(h.hidden_at is not null) as hidden, sum(a.credits) as work,
                     min(a.first_day) as first, max(a.last_day) as latest,
                     (array_agg(a.organisation_id order by a.last_day desc))[1] as organisation
              from public_everybody a join person h on h.id = a.person_id
              where not a.bot
                and (:organisation = '' or a.organisation_id in (select id from named where lower(called) = lower(:organisation)))
              group by 1),
            shown as (
              select g.*, p.name, p.handle, p.login from g join public_person p on p.id = g.person_id
              where folded(concat_ws(' ', p.name, p.login))
                like all (select folded(word) from unnest(cast(:words as text[])) as word))
            """;

    @Inject
    Session session;

    public List<Person> find(Search search, int limit, int offset) {
        var sql = WORKERS + """
                select p.handle, p.name, p.login, p.ours, n.called, p.work, p.first, p.latest
                from shown p left join named n on n.id = p.organisation
                where (:who = '' or p.ours = (:who = 'COMPANY')) order by %s limit :limit offset :offset
                """.formatted(search.sort.sql);
        return workers(sql, search)
                .setParameter("who", search.who == null ? "" : search.who.name())
                .setParameter("limit", limit)
                .setParameter("offset", offset)
                .list()
                .stream()
                .map(row -> new Person(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Boolean) row[3],
                        (String) row[4],
                        TallyQueries.number(row[5]),
                        (LocalDate) row[6],
                        (LocalDate) row[7]))
                .toList();
    }

    /**
     * Who came last and may be shown, the latest first; no bot. Names are put together for those alone who may be among them: to
     * do so for everybody took half of the front page's time at 20,000 people.
     */
    public List<Newcomer> newcomers(int limit) {
        return session.createNativeQuery("""
                        with there as materialized (
                          select person_id, repository_id, first_day from public_first_day where not bot and person_id is not null),
                        came as (
                          select person_id, min(first_day) as first from there group by 1 order by 2 desc
                          fetch first (:limit + (select count(*) from person where hidden_at is not null)) rows with ties),
                        latest as materialized (
                          select p.id, p.handle, p.name, c.first from came c join public_person p on p.id = c.person_id
                          order by c.first desc, lower(p.name), p.id limit :limit),
                        mostly as (
                          select distinct on (w.person_id) w.person_id, t.name
                          from public_contributor w join project t on t.id = w.project_id
                          where w.person_id = any(array(select id from latest)) and w.repository_id = any(array(
                            select repository_id from there where person_id in (select id from latest)))
                          group by w.person_id, t.id order by w.person_id, sum(w.credits) desc, t.id)
                        select l.handle, l.name, l.first, m.name from latest l left join mostly m on m.person_id = l.id
                        order by l.first desc, lower(l.name), l.id
                        """, Object[].class).setParameter("limit", limit).list().stream()
                .map(row -> new Newcomer((String) row[0], (String) row[1], (LocalDate) row[2], (String) row[3]))
                .toList();
    }

    public Counts count(Search search) {
        var row = workers(
                        WORKERS
                                + "select count(*) filter (where ours), count(*) filter (where not ours),"
                                + " (select count(*) from g where hidden) from shown",
                        search)
                .getSingleResult();
        return new Counts(TallyQueries.number(row[0]), TallyQueries.number(row[1]), TallyQueries.number(row[2]));
    }

    /** The organisations with the most people, most first. */
    public List<OrganisationCount> organisations(int limit) {
        return session.createNativeQuery("""
                        select o.called, count(distinct a.person_id) from public_everybody a
                        join public_organisation o on o.id = a.organisation_id
                        join person h on h.id = a.person_id and h.hidden_at is null
                        where not a.bot group by 1 order by 2 desc, 1 limit :limit
                        """, Object[].class).setParameter("limit", limit).list().stream()
                .map(row -> new OrganisationCount((String) row[0], TallyQueries.number(row[1])))
                .toList();
    }

    private NativeQuery<Object[]> workers(String sql, Search search) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("organisation", search.organisation)
                .setParameter("words", SearchText.unfolded(search.words).toArray(String[]::new));
    }

    public Optional<Profile> byId(long person) {
        return session.createNativeQuery(
                        "select id, handle, name, login, bot from public_person where id = :person", Object[].class)
                .setParameter("person", person)
                .uniqueResultOptional()
                .map(row -> new Profile(
                        TallyQueries.number(row[0]), (String) row[1], (String) row[2], (String) row[3], (Boolean)
                                row[4]));
    }

    /** For whom, when, as the rules say now; who said so is not told. The newest first, what adjoins in one. */
    public List<Span> organisations(long person) {
        return session.createNativeQuery("""
                        with spans as (
                          select s.*, o.called,
                                 s.from_day is distinct from lag(s.to_day) over w or s.organisation_id <> lag(s.organisation_id) over w as begins
                          from affiliation_span s join public_organisation o on o.id = s.organisation_id
                          where s.person_id = :person window w as (order by s.from_day)),
                        runs as (select *, count(*) filter (where begins) over (order by from_day) as run from spans)
                        select called, nullif(min(from_day), '-infinity'), nullif(max(to_day), 'infinity')
                        from runs group by run, called order by min(from_day) desc
                        """, Object[].class).setParameter("person", person).list().stream()
                .map(row -> new Span((String) row[0], (LocalDate) row[1], (LocalDate) row[2]))
                .toList();
    }
}

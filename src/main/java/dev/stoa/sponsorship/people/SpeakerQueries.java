package dev.stoa.sponsorship.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/**
 * Who could speak about something: whoever did most of the public work in our projects about it, read from the same views as the
 * public pages. Bots and whoever asked not to be shown are not in them; nothing is kept, so who asks it today is gone today.
 */
@Singleton
class SpeakerQueries {

    /** @param count in how many projects; @param projects those with most of it, at most three, separated by commas */
    record Speaker(
            String handle, String name, boolean ours, long work, LocalDate latest, String projects, long count) {}

    private static final String SQL = """
            with about as materialized (
              select p.id, p.name from public_project p
              where case when :project <> '' then p.slug = :project
                    else exists (select from unnest(cast(:topics as text[])) as wanted
                                 where lower(p.language) = lower(wanted)
                                    or lower(wanted) in (select lower(topic) from unnest(p.topics) as topic)) end),
            done as materialized (
              select e.person_id, e.project_id, sum(e.credits) as work, max(e.last_day) as latest, bool_or(e.ours) as ours
              from public_everybody e where e.project_id in (select id from about) and not e.bot and e.person_id is not null
              group by 1, 2),
            best as (
              select d.person_id, sum(d.work) as work, max(d.latest) as latest, bool_or(d.ours) as ours,
                     array_agg(a.name order by d.work desc, a.name) as names, count(*) as count
              from done d join about a on a.id = d.project_id group by 1)
            select p.handle, p.name, b.ours, b.work, b.latest,
                   array_to_string(trim_array(b.names, greatest(0, cardinality(b.names) - 3)), ', '), b.count
            from best b join public_person p on p.id = b.person_id and not p.bot
            order by b.work desc, p.id limit :most
            """;

    @Inject
    Session session;

    /**
     * One statement.
     *
     * @param project the slug of a project, or empty: then all that have one of the topics, or are written in a language of that name
     */
    List<Speaker> best(Collection<String> topics, String project, int most) {
        return session
                .createNativeQuery(SQL, Object[].class)
                .setParameter("project", project)
                .setParameter("topics", topics.toArray(String[]::new))
                .setParameter("most", most)
                .list()
                .stream()
                .map(SpeakerQueries::speaker)
                .toList();
    }

    private static Speaker speaker(Object[] row) {
        return new Speaker(
                (String) row[0],
                (String) row[1],
                (Boolean) row[2],
                ((Number) row[3]).longValue(),
                (LocalDate) row[4],
                (String) row[5],
                ((Number) row[6]).longValue());
    }
}

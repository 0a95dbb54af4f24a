package dev.stoa.event.talk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stoa.event.talk.TalkLine.Who;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Talks and attendances as visitors may see them: of talks that are shown, at events that are public, by people who did not ask
 * to be hidden. Each method is one statement.
 */
@ApplicationScoped
public class TalkQueries {

    /** One of our people at an event. @param role as {@link Attendance.Role} has it */
    public record Goer(Attendance.Role role, String handle, String name, boolean sample) {}

    /** A talk with its abstract, as Markdown. */
    public record Whole(TalkLine line, String summary) {}

    private static final String TALKS = """
            select t.slug, t.title, t.language, array_to_string(t.topics, ','), coalesce(e.starts_on, o.starts_on) as day,
                   coalesce(e.slug, o.slug) as event, coalesce(e.name, o.title), g.slug, g.name, t.video_url, t.slides_url,
                   (select cast(json_agg(json_build_array(p.handle, coalesce(p.name, s.name), s.ours) order by s.position) as text)
                    from talk_speaker s left join account a on a.id = s.account_id left join public_person p on p.id = a.person_id
                    where s.talk_id = t.id and (s.account_id is null or p.id is not null)),
                   t.changed_at, t.sample, t.abstract
            from talk t
            left join edition e on e.id = t.edition_id and e.state <> 'DRAFT'
            left join occurrence o on o.id = t.occurrence_id and o.state <> 'DRAFT' and not o.dropped
            left join user_group g on g.id = o.group_id
            where t.shown and (e.id is not null or g.status in ('ACTIVE', 'PAUSED', 'RETIRED')) %s
            order by day desc, lower(t.title), t.id
            """;

    private static final String BY_PERSON =
            "and t.id in (select s.talk_id from talk_speaker s join account a on a.id = s.account_id where a.person_id = :value)";

    private static final String GOERS = """
            select r.role, p.handle, coalesce(p.name, r.name), r.sample from attendance r
            left join account a on a.id = r.account_id left join public_person p on p.id = a.person_id
            where (r.account_id is null or p.id is not null)
              and (r.edition_id = (select id from edition where slug = :event)
                   or r.occurrence_id = (select id from occurrence where slug = :event))
            order by r.role desc, r.id
            """;

    @Inject
    Session session;

    @Inject
    ObjectMapper json;

    /** The latest first. */
    public List<TalkLine> all() {
        return lines(session.createNativeQuery(TALKS.formatted(""), Object[].class));
    }

    /** That were held by this day, the latest first. */
    public List<TalkLine> held(LocalDate by, int most) {
        return lines(session.createNativeQuery(
                        TALKS.formatted("and coalesce(e.starts_on, o.starts_on) <= :by"), Object[].class)
                .setParameter("by", by)
                .setMaxResults(most));
    }

    public List<TalkLine> at(String event) {
        return lines(query("and :value in (e.slug, o.slug)", event));
    }

    /** At the meetups of a group. */
    public List<TalkLine> ofGroup(String group) {
        return lines(query("and g.slug = :value", group));
    }

    public List<TalkLine> ofPerson(long person) {
        return lines(query(BY_PERSON, person));
    }

    public Optional<Whole> bySlug(String slug) {
        return query("and t.slug = :value", slug)
                .uniqueResultOptional()
                .map(row -> new Whole(line(row), (String) row[14]));
    }

    /** Who of our people attends or organises, organisers first. */
    public List<Goer> goers(String event) {
        return session.createNativeQuery(GOERS, Object[].class).setParameter("event", event).list().stream()
                .map(row -> new Goer(
                        Attendance.Role.valueOf((String) row[0]), (String) row[1], (String) row[2], (Boolean) row[3]))
                .toList();
    }

    private NativeQuery<Object[]> query(String where, Object value) {
        return session.createNativeQuery(TALKS.formatted(where), Object[].class).setParameter("value", value);
    }

    private List<TalkLine> lines(NativeQuery<Object[]> query) {
        return query.list().stream().map(this::line).toList();
    }

    private TalkLine line(Object[] row) {
        var topics = (String) row[3];
        return new TalkLine(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                topics.isEmpty() ? List.of() : List.of(topics.split(",")),
                (LocalDate) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                who((String) row[11]),
                (Instant) row[12],
                (Boolean) row[13]);
    }

    private List<Who> who(String written) {
        var who = new ArrayList<Who>();
        try {
            for (JsonNode one : written == null ? json.createArrayNode() : json.readTree(written)) {
                who.add(new Who(
                        one.get(0).isNull() ? null : one.get(0).asText(),
                        one.get(1).asText(),
                        one.get(2).asBoolean()));
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return who;
    }
}

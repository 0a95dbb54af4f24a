package dev.stoa.workflow;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** One field that somebody changed: from what, to what, when. As immutable as a {@link Move}. */
@Entity
@Immutable
public class Change extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String subject;
    public long subjectId;
    /** The field's name as the page labels it. */
    public String field;

    public String fromValue;
    public String toValue;
    public String actor;
    /** Why, where somebody said so; or null. */
    public String reason;

    public Instant at;

    /** Keeps every field whose value differs; both maps have the same keys, in the order of the form. */
    public static List<Change> keep(
            String subject,
            long subjectId,
            Map<String, String> before,
            Map<String, String> after,
            Actor actor,
            Instant at) {
        return keep(subject, subjectId, before, after, null, actor, at);
    }

    /** The same with the reason that was given; null and blank are none. */
    public static List<Change> keep(
            String subject,
            long subjectId,
            Map<String, String> before,
            Map<String, String> after,
            String reason,
            Actor actor,
            Instant at) {
        var why = reason == null || reason.isBlank() ? null : reason.strip();
        return before.keySet().stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> keep(subject, subjectId, field, before.get(field), after.get(field), why, actor, at))
                .toList();
    }

    private static Change keep(
            String subject,
            long subjectId,
            String field,
            String from,
            String to,
            String reason,
            Actor actor,
            Instant at) {
        var change = new Change();
        change.subject = subject;
        change.subjectId = subjectId;
        change.field = field;
        change.fromValue = from;
        change.toValue = to;
        change.reason = reason;
        change.actor = actor.name();
        change.at = at;
        change.persist();
        return change;
    }

    /** All changes of one subject, oldest first. */
    public static List<Change> of(String subject, long subjectId) {
        return list("subject = ?1 and subjectId = ?2 order by id", subject, subjectId);
    }

    /** The last change of each of these subjects, by its id; what never changed is left out. */
    public static Map<Long, Change> latest(String subject, List<Long> subjectIds) {
        return Change.<Change>list("subject = ?1 and subjectId in ?2 order by id", subject, subjectIds).stream()
                .collect(Collectors.toMap(change -> change.subjectId, change -> change, (earlier, later) -> later));
    }

    /** Who ever changed one of these fields. */
    public static Set<String> authors(String subject, long subjectId, Collection<String> fields) {
        return Change.<Change>list(
                        "subject = ?1 and subjectId = ?2 and field in ?3", subject, subjectId, List.copyOf(fields))
                .stream()
                .map(change -> change.actor)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same of many subjects, by their ids; who changed none of these fields is left out. One statement. */
    public static Map<Long, Set<String>> authors(
            String subject, Collection<Long> subjectIds, Collection<String> fields) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select distinct subject_id, actor from change
                        where subject = :subject and subject_id = any(:ids) and field = any(:fields)""", Object[].class)
                .setParameter("subject", subject)
                .setParameter("ids", subjectIds.toArray(Long[]::new))
                .setParameter("fields", fields.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(row -> (String) row[1], Collectors.toUnmodifiableSet())));
    }
}

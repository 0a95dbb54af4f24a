package dev.stoa.people.desk;

import dev.stoa.people.decision.Proposal.Kind;
import dev.stoa.site.SearchText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The trail of what was decided about people, newest first. */
@Singleton
class DecisionQueries {

    private static final String LINE = """
            select d.id, d.at, d.actor, d.kind, d.summary, d.person_id, u.id as undone_by, d.undoes
            from people_decision d left join people_decision u on u.undoes = d.id
            """;

    private static final String FITS =
            "folded(d.summary || ' ' || d.actor) like all (select folded(word) from unnest(cast(:words as text[])) as word)";

    @Inject
    Session session;

    Map<Kind, Long> counts(String q) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        session.createNativeQuery(
                        "select kind, count(*) from people_decision d where " + FITS + " group by 1", Object[].class)
                .setParameter("words", words(q))
                .list()
                .forEach(row -> counts.put(Kind.valueOf((String) row[0]), (Long) row[1]));
        return counts;
    }

    List<DecisionLine> list(Kind kind, String q, Reader reader, int offset, int size) {
        return lines(
                session.createNativeQuery(
                                LINE + "where (:kind = '' or d.kind = :kind) and " + FITS
                                        + " order by d.id desc limit :size offset :offset",
                                Object[].class)
                        .setParameter("kind", kind == null ? "" : kind.name())
                        .setParameter("words", words(q))
                        .setParameter("size", size)
                        .setParameter("offset", offset),
                reader);
    }

    /** About one person, also those in which the person was merged away. */
    List<DecisionLine> of(long person, Reader reader) {
        return lines(
                session.createNativeQuery(LINE + """
                                where d.person_id = :person or d.rows @> cast(:before as jsonb) order by d.id desc limit 100""", Object[].class)
                        .setParameter("person", person)
                        .setParameter("before", "[{\"before\":{\"person_id\":%d}}]".formatted(person)),
                reader);
    }

    Optional<DecisionLine> byId(long id) {
        return lines(
                        session.createNativeQuery(LINE + "where d.id = :id", Object[].class)
                                .setParameter("id", id),
                        new Reader(true, true))
                .stream()
                .findFirst();
    }

    private static List<DecisionLine> lines(NativeQuery<Object[]> query, Reader reader) {
        return query.list().stream()
                .map(row -> {
                    var kind = Kind.valueOf((String) row[3]);
                    return new DecisionLine(
                            (Long) row[0],
                            (Instant) row[1],
                            (String) row[2],
                            kind.label(),
                            (String) row[4],
                            (Long) row[5],
                            (Long) row[6],
                            (Long) row[7],
                            row[6] == null && (kind == Kind.OPT_OUT ? reader.administers() : reader.edits()));
                })
                .toList();
    }

    private static String[] words(String q) {
        return SearchText.unfolded(q).toArray(String[]::new);
    }
}

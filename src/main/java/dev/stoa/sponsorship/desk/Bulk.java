package dev.stoa.sponsorship.desk;

import dev.stoa.sponsorship.SponsorshipState;
import dev.stoa.sponsorship.desk.Moving.Outcome;
import dev.stoa.workflow.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Moves many sponsorships one by one, each in its own transaction, or says what would become of each; and keeps what did. */
@Singleton
class Bulk {

    /** More than this nobody looks through before they are moved. */
    static final int MOST = 200;

    @Inject
    Moving moving;

    @Inject
    DeskQueries queries;

    @Inject
    Session session;

    @Inject
    Clock clock;

    /** A sponsorship that was ticked, with the version that was shown. */
    record Ticked(long id, int version) {

        String text() {
            return id + "." + version;
        }
    }

    /** What became of one, or would. @param version as it was ticked */
    record Line(long id, int version, String title, String href, String state, boolean done, String sentence) {

        public String ticked() {
            return id + "." + version;
        }
    }

    record Kept(String person, String to, String reason, Instant at, List<Line> lines) {}

    /** What was sent, as far as it makes sense, each once. */
    static List<Ticked> ticked(List<String> sent) {
        var ids = new LinkedHashMap<Long, Ticked>();
        for (var one : sent == null ? List.<String>of() : sent) {
            if (one.matches("\\d{1,18}\\.\\d{1,9}")) {
                var parts = one.split("\\.");
                ids.putIfAbsent(
                        Long.valueOf(parts[0]), new Ticked(Long.parseLong(parts[0]), Integer.parseInt(parts[1])));
            }
        }
        return List.copyOf(ids.values());
    }

    List<Line> trial(List<Ticked> ticked, SponsorshipState to, Actor by, String reason) {
        return each(ticked, one -> moving.trial(one.id, one.version, to, by, reason));
    }

    /** @return the id under which the outcome is kept */
    long move(List<Ticked> ticked, SponsorshipState to, Actor by, String reason) {
        return keep(each(ticked, one -> moving.move(one.id, one.version, to, by, reason)), to, by, reason);
    }

    private List<Line> each(List<Ticked> ticked, Function<Ticked, Outcome> does) {
        Map<Long, DeskRow> rows = queries.rows(ticked.stream().map(Ticked::id).toList()).stream()
                .collect(Collectors.toMap(DeskRow::id, Function.identity()));
        var lines = new ArrayList<Line>();
        for (var one : ticked) {
            var row = rows.get(one.id);
            if (row != null) {
                var outcome = does.apply(one);
                lines.add(new Line(
                        one.id,
                        one.version,
                        row.title() + ", " + row.tier(),
                        row.href(),
                        row.state().label(),
                        outcome.done(),
                        outcome.sentence()));
            }
        }
        return lines;
    }

    @Transactional
    public long keep(List<Line> lines, SponsorshipState to, Actor by, String reason) {
        long id = session.createNativeQuery(
                        "insert into bulk_move (person, to_state, reason, at) values (:person, :to, :reason, :at) returning id",
                        Long.class)
                .setParameter("person", by.name())
                .setParameter("to", to.label())
                .setParameter("reason", reason)
                .setParameter("at", clock.instant())
                .getSingleResult();
        for (var line : lines) {
            session.createNativeMutationQuery("""
                            insert into bulk_outcome (bulk_move_id, sponsorship_id, done, sentence)
                            values (:bulk, :sponsorship, :done, :sentence)""")
                    .setParameter("bulk", id)
                    .setParameter("sponsorship", line.id)
                    .setParameter("done", line.done)
                    .setParameter("sentence", line.sentence)
                    .executeUpdate();
        }
        return id;
    }

    Optional<Kept> kept(long id) {
        var head = session.createNativeQuery(
                        "select person, to_state, reason, at from bulk_move where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull();
        if (head == null) {
            return Optional.empty();
        }
        var lines = session.createNativeQuery("""
                        select s.id, e.name, cast(extract(year from e.starts_on) as text), s.tier, o.done, o.sentence
                        from bulk_outcome o join sponsorship s on s.id = o.sponsorship_id join edition e on e.id = s.edition_id
                        where o.bulk_move_id = :id order by o.id""", Object[].class).setParameter("id", id).list().stream()
                .map(Bulk::line)
                .toList();
        return Optional.of(new Kept((String) head[0], (String) head[1], (String) head[2], (Instant) head[3], lines));
    }

    private static Line line(Object[] row) {
        var name = (String) row[1];
        var title = name.contains((String) row[2]) ? name : name + " " + row[2];
        long id = (Long) row[0];
        return new Line(
                id, 0, title + ", " + row[3], "/admin/sponsorships/" + id, "", (Boolean) row[4], (String) row[5]);
    }
}

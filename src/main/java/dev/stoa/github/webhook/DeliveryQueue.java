package dev.stoa.github.webhook;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.postgresql.PGStatement;

/**
 * The table {@code delivery} as a queue for the workers of all replicas. Deliveries about one repository (or, where there is
 * none, one organisation) are a lane: a lane is taken by one worker at a time, the oldest first. Of many lanes a worker takes
 * as many as it can at once. Everything happens in the caller's transaction, which holds the lanes until it ends.
 */
@Singleton
class DeliveryQueue {

    /** What one transaction takes: enough that its fixed cost is shared, little enough to be a matter of milliseconds. */
    static final int MANY = 128;

    /** Bytes of bodies beyond which no more is taken; one delivery may have 25 MiB. */
    private static final int BYTES = 4 << 20;

    /** Where others have the first lanes there are more. */
    private static final int LOOKED_AT = 512;

    /** Lanes beyond what is taken are held for nothing. */
    private static final int LANES = 64;

    // A lane's lock can have been left by a worker that ended after this statement began: the outer condition looks
    // again at
    // the newest row. The limit is what makes PostgreSQL try lanes one after the other, and no more than wanted.
    private static final String CLAIM = """
            with due as materialized (
              select id, size, coalesce(repository_id, hashtext(lower(coalesce(organisation, '')))) as lane
              from delivery where state = 'WAITING' and due_at <= ? and (attempts > 0) = ? order by id limit %1$d),
            lane as materialized (select lane from due group by lane order by min(id)),
            mine as materialized (
              select lane from lane where pg_try_advisory_xact_lock(hashtext('stoa delivery'), hashint8(lane)) limit ?),
            taken as (
              select id from (
                select id, row_number() over oldest as place, sum(size) over oldest - size as before
                from due join mine using (lane) window oldest as (order by id)) as t
              where place <= ? and (place = 1 or before < %2$d))
            select d.id, d.event, d.organisation, d.attempts, d.body from delivery d
            where d.id in (select id from taken) and d.state = 'WAITING'
            order by d.id for update of d skip locked""".formatted(LOOKED_AT, BYTES);

    // Which rows this transaction wrote, PostgreSQL knows: each has its number. So what a delivery changed is told
    // exactly, by
    // an index look-up a fact and without a statement of its own. What two of one batch tell alike is both's.
    private static final String FINISH = """
            with touched as materialized (
              select delivery, noun, count(distinct key) as many
              from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[]) as t(delivery, place, repository, key, noun)
              where pg_current_xact_id()::xid = case place
                when 'REPOSITORY' then (select x.xmin from repository x where x.id = t.repository)
                when 'PULL_REQUEST' then (select x.xmin from pull_request x where x.id = t.key::bigint)
                when 'ISSUE' then (select x.xmin from issue x where x.id = t.key::bigint)
                when 'RELEASE' then (select x.xmin from release x where x.github_id = t.key::bigint)
                when 'STAR' then (
                  select x.xmin from star x where x.repository_id = t.repository and x.account_id = t.key::bigint)
                when 'MEMBER' then (
                  select x.xmin from membership x where x.owner = t.key and x.account_id = t.repository
                    and x.xmin = pg_current_xact_id()::xid limit 1)
                else (
                  select x.xmin from contribution x where x.repository_id = t.repository and x.kind = t.place
                    and x.source_key = t.key and x.credit = 0) end
              group by 1, 2),
            changed as materialized (select delivery, jsonb_object_agg(noun, many) as nouns from touched group by 1)
            update delivery d set state = r.state, reason = r.reason, finished_at = ?, attempts = d.attempts + 1,
              asked_for = coalesce(r.asked_for, d.asked_for),
              changed = coalesce(d.changed, '{}') || coalesce((select nouns from changed c where c.delivery = r.id), '{}')
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) as r(id, state, reason, asked_for) where d.id = r.id""";

    private final AgroalDataSource database;

    DeliveryQueue(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A delivery that the running transaction has.
     *
     * @param organisation login, null when the payload has neither organisation nor owner
     * @param attempts that failed before
     * @param body as stored ({@link Packed}); null when retention has dropped it
     */
    record Claimed(long id, String event, String organisation, int attempts, byte[] body) {}

    /**
     * What became of one.
     *
     * @param reason null when there is nothing to be said
     * @param told where the facts stand that it told
     * @param askedFor what it made due to be read from GitHub, in words; null when nothing
     */
    record Outcome(long id, Delivery.State state, String reason, List<Trace> told, String askedFor) {

        /** Nothing of it was told. */
        Outcome(long id, Delivery.State state, String reason) {
            this(id, state, reason, List.of(), null);
        }
    }

    /** The oldest that have not been tried yet, in the order of arrival. */
    List<Claimed> fresh(Instant now, int atMost) {
        return claim(now, false, atMost);
    }

    /** One that has failed before and is due again: alone, so that it cannot spoil the others'. */
    List<Claimed> failed(Instant now) {
        return claim(now, true, 1);
    }

    private List<Claimed> claim(Instant now, boolean failed, int atMost) {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            // Planned at each call: what waits goes from nothing to thousands and back, and a plan for nothing, once
            // kept, took
            // seconds for thousands.
            claim.unwrap(PGStatement.class).setPrepareThreshold(0);
            claim.setTimestamp(1, Timestamp.from(now));
            claim.setBoolean(2, failed);
            claim.setInt(3, Math.min(LANES, atMost));
            claim.setInt(4, atMost);
            List<Claimed> claimed = new ArrayList<>();
            try (ResultSet rows = claim.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new Claimed(
                            rows.getLong(1), rows.getString(2), rows.getString(3), rows.getInt(4), rows.getBytes(5)));
                }
            }
            return claimed;
        } catch (SQLException problem) {
            throw new IllegalStateException("The deliveries that wait cannot be read", problem);
        }
    }

    /** All of what a transaction claimed ends, with its reasons and what it changed; in the transaction that changed it. */
    void finish(List<Outcome> outcomes, Instant now) {
        List<Of> told = outcomes.stream()
                .flatMap(outcome -> outcome.told().stream().map(trace -> new Of(outcome.id(), trace)))
                .toList();
        try (Connection connection = database.getConnection();
                PreparedStatement finish = connection.prepareStatement(FINISH)) {
            array(finish, 1, "bigint", told, Of::delivery);
            array(finish, 2, "text", told, one -> one.trace.place());
            array(finish, 3, "bigint", told, one -> one.trace.repository());
            array(finish, 4, "text", told, one -> one.trace.key());
            array(finish, 5, "text", told, one -> one.trace.noun());
            finish.setTimestamp(6, Timestamp.from(now));
            array(finish, 7, "bigint", outcomes, Outcome::id);
            array(finish, 8, "text", outcomes, outcome -> outcome.state().name());
            array(finish, 9, "text", outcomes, Outcome::reason);
            array(finish, 10, "text", outcomes, Outcome::askedFor);
            finish.executeUpdate();
        } catch (SQLException problem) {
            throw new IllegalStateException("What became of deliveries cannot be stored", problem);
        }
    }

    private record Of(long delivery, Trace trace) {}

    private static <T> void array(
            PreparedStatement statement, int column, String type, List<T> rows, Function<T, Object> value)
            throws SQLException {
        statement.setArray(
                column,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(value).toArray()));
    }
}

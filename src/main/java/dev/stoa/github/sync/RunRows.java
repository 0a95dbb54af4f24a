package dev.stoa.github.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The rows of runs, by plain JDBC: the terminal reads and asks without an application. The unique index on runs that are
 * under way is the lease, and only the database's clock counts.
 */
public final class RunRows {

    /** A run that has not written for so long is dead: fifteen missed heartbeats. */
    private static final String DEAD =
            "heartbeat_at < clock_timestamp() - case state when 'ASKED' then interval '10 min'"
                    + " else interval '15 s' end and state in ('ASKED', 'RUNNING', 'STOPPING')";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource database;

    public RunRows(DataSource database) {
        this.database = database;
    }

    /**
     * Takes the lease for a run that somebody asks for, or for one that begins now.
     *
     * @return its number; empty when another run is under way
     */
    public Optional<Long> take(RunKind kind, RunState state, String source, String askedBy) {
        change("update sync_run set state = 'INTERRUPTED', finished_at = heartbeat_at where " + DEAD);
        return rows(
                        "insert into sync_run (kind, state, source, asked_by, started_at) values (?, ?, ?, ?, clock_timestamp())"
                                + " on conflict do nothing returning id",
                        row -> row.getLong(1),
                        kind.name(),
                        state.name(),
                        source,
                        askedBy)
                .stream()
                .findFirst();
    }

    /** @return false when it waits no more: it was stopped, or another process has taken it up */
    boolean begin(long id, String source) {
        return change(
                        "update sync_run set state = 'RUNNING', source = ?, started_at = clock_timestamp(),"
                                + " heartbeat_at = clock_timestamp() where id = ? and state = 'ASKED'",
                        source,
                        id)
                == 1;
    }

    /** @return where it stands now; empty when it was declared dead, and another run may be under way */
    Optional<RunState> beat(long id, Counts counts) {
        Budget spent = counts.budget();
        return rows(
                        """
                        update sync_run set heartbeat_at = clock_timestamp(), repositories = ?, repositories_done = ?, parts = ?,
                          parts_done = ?, records = ?, failures = ?, failures_beside = ?, requests = ?, points = ?, rest_used = ?, rest_limit = ?,
                          rest_reset_at = ?, graphql_used = ?, graphql_limit = ?, graphql_reset_at = ?
                        where id = ? and state in ('RUNNING', 'STOPPING') returning state""",
                        row -> RunState.valueOf(row.getString(1)),
                        counts.repositories(),
                        counts.repositoriesDone(),
                        counts.parts(),
                        counts.partsDone(),
                        counts.records(),
                        counts.failures(),
                        counts.failuresBeside(),
                        spent.requests(),
                        spent.points(),
                        spent.rest().used(),
                        spent.rest().limit(),
                        spent.rest().resetAt(),
                        spent.graphQl().used(),
                        spent.graphQl().limit(),
                        spent.graphQl().resetAt(),
                        id)
                .stream()
                .findFirst();
    }

    void finish(long id, RunState state, String failure, Findings findings) {
        change(
                "update sync_run set state = ?, failure = ?, findings = cast(? as jsonb), finished_at = clock_timestamp(),"
                        + " heartbeat_at = clock_timestamp() where id = ? and state in ('RUNNING', 'STOPPING')",
                state.name(),
                failure,
                findings == null ? null : text(findings),
                id);
    }

    /** One that waits ends at once, one that runs after the page under way. */
    public void stop(long id, String by) {
        change(
                "update sync_run set stopped_by = ?, state = case state when 'ASKED' then 'STOPPED' else 'STOPPING' end,"
                        + " finished_at = case state when 'ASKED' then clock_timestamp() end"
                        + " where id = ? and state in ('ASKED', 'RUNNING')",
                by,
                id);
    }

    public Optional<RunStanding> of(long id) {
        return rows("select *, " + DEAD + " as silent from sync_run where id = ?", RunRows::standing, id).stream()
                .findFirst();
    }

    /** The one that holds the lease, dead or alive. */
    public Optional<RunStanding> underWay() {
        return rows(
                        "select *, " + DEAD
                                + " as silent from sync_run where state in ('ASKED', 'RUNNING', 'STOPPING')",
                        RunRows::standing)
                .stream()
                .findFirst();
    }

    public List<RunStanding> latest(int most) {
        return rows("select *, " + DEAD + " as silent from sync_run order by id desc limit ?", RunRows::standing, most);
    }

    /** The newest that has come to an end by itself, or by a failure: what it could not do is still true. */
    public Optional<RunStanding> latestEnded() {
        return rows(
                        "select *, false as silent from sync_run where state in ('DONE', 'FAILED') order by id desc limit 1",
                        RunRows::standing)
                .stream()
                .findFirst();
    }

    /** Parts that fail, a line each, newest first. */
    public List<String> failing(int most) {
        return rows(
                "select name || ' ' || lower(replace(part, '_', ' ')) || ': ' || failure from sync_failure"
                        + " order by failed_at desc, 1 limit ?",
                row -> row.getString(1),
                most);
    }

    private static RunStanding standing(ResultSet row) throws SQLException {
        return new RunStanding(
                row.getLong("id"),
                RunKind.valueOf(row.getString("kind")),
                RunState.valueOf(row.getString("state")),
                row.getString("source"),
                row.getString("asked_by"),
                row.getString("stopped_by"),
                time(row, "started_at"),
                time(row, "heartbeat_at"),
                time(row, "finished_at"),
                row.getBoolean("silent"),
                row.getInt("repositories"),
                row.getInt("repositories_done"),
                row.getInt("parts"),
                row.getInt("parts_done"),
                row.getLong("records"),
                new Budget(row.getLong("requests"), row.getLong("points"), limit(row, "rest"), limit(row, "graphql")),
                row.getInt("failures"),
                row.getString("failure"),
                findings(row.getString("findings")));
    }

    private static Budget.Limit limit(ResultSet row, String name) throws SQLException {
        return new Budget.Limit(
                row.getObject(name + "_used", Long.class),
                row.getObject(name + "_limit", Long.class),
                time(row, name + "_reset_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static Findings findings(String json) {
        try {
            return json == null ? null : JSON.readValue(json, Findings.class);
        } catch (JsonProcessingException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static String text(Findings findings) {
        try {
            return JSON.writeValueAsString(findings);
        } catch (JsonProcessingException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Read<T> read, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(read.of(rows));
            }
            return all;
        } catch (SQLException problem) {
            throw new IllegalStateException("The runs of the sync could not be read or written", problem);
        }
    }

    private int change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException problem) {
            throw new IllegalStateException("The runs of the sync could not be written", problem);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant time ? Timestamp.from(time) : values[i]);
        }
        return statement;
    }
}

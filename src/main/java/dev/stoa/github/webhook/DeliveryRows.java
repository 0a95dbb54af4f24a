package dev.stoa.github.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/** Adds rows to {@code delivery}: any number in one statement, one round trip and one commit. Plain JDBC for speed. */
@Singleton
class DeliveryRows {

    private static final String ADD = """
            insert into delivery
                (guid, event, action, repository_id, repository, organisation, hook_id, target_type, target_id,
                 received_at, due_at, size, body_crc, body, state, reason, finished_at, headers, signed_with)
            select guid, event, action, repository_id, repository, organisation, hook_id, target_type, target_id,
                at, at, size, crc, body, state, reason, case when state <> 'WAITING' then at end, headers, signed_with
            from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[],
                    ?::timestamptz[], ?::int[], ?::bigint[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[])
                as arrived (guid, event, action, repository_id, repository, organisation, hook_id, target_type, target_id,
                    at, size, crc, body, state, reason, headers, signed_with)
            on conflict (guid) do nothing
            returning guid
            """;

    private static final String FLAG = """
            update delivery as first set other_bodies = other_bodies + 1, other_body_at = again.at
            from unnest(?::text[], ?::timestamptz[], ?::int[], ?::bigint[]) as again (guid, at, size, crc)
            where first.guid = again.guid and (first.size <> again.size or first.body_crc <> again.crc)
            """;

    @Inject
    DataSource dataSource;

    /** Returns the GUIDs that were new; all of them are committed when it returns. */
    Set<String> add(List<Arrival> arrivals) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Set<String> added = insert(connection, arrivals);
            if (added.size() < arrivals.size()) {
                flag(
                        connection,
                        arrivals.stream().filter(a -> !added.contains(a.guid())).toList());
            }
            return added;
        }
    }

    private static Set<String> insert(Connection connection, List<Arrival> arrivals) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            array(add, 1, "text", arrivals, Arrival::guid, String[]::new);
            array(add, 2, "text", arrivals, Arrival::event, String[]::new);
            array(add, 3, "text", arrivals, a -> a.envelope().action(), String[]::new);
            array(add, 4, "int8", arrivals, a -> a.envelope().repositoryId(), Long[]::new);
            array(add, 5, "text", arrivals, a -> a.envelope().repository(), String[]::new);
            array(add, 6, "text", arrivals, a -> a.envelope().organisation(), String[]::new);
            array(add, 7, "int8", arrivals, a -> a.hook().id(), Long[]::new);
            array(add, 8, "text", arrivals, a -> a.hook().targetType(), String[]::new);
            array(add, 9, "int8", arrivals, a -> a.hook().targetId(), Long[]::new);
            array(add, 10, "timestamptz", arrivals, a -> Timestamp.from(a.receivedAt()), Timestamp[]::new);
            array(add, 11, "int4", arrivals, Arrival::size, Integer[]::new);
            array(add, 12, "int8", arrivals, Arrival::crc, Long[]::new);
            array(add, 13, "bytea", arrivals, Arrival::body, byte[][]::new);
            array(add, 14, "text", arrivals, a -> a.state().name(), String[]::new);
            array(add, 15, "text", arrivals, Arrival::reason, String[]::new);
            array(add, 16, "text", arrivals, a -> a.hook().headers(), String[]::new);
            array(add, 17, "text", arrivals, a -> a.hook().signedWith().name(), String[]::new);
            Set<String> added = HashSet.newHashSet(arrivals.size());
            try (ResultSet guids = add.executeQuery()) {
                while (guids.next()) {
                    added.add(guids.getString(1));
                }
            }
            return added;
        }
    }

    /** What is known already is left as it is; where it came with another body now, that is noted. */
    private static void flag(Connection connection, List<Arrival> again) throws SQLException {
        try (PreparedStatement flag = connection.prepareStatement(FLAG)) {
            array(flag, 1, "text", again, Arrival::guid, String[]::new);
            array(flag, 2, "timestamptz", again, a -> Timestamp.from(a.receivedAt()), Timestamp[]::new);
            array(flag, 3, "int4", again, Arrival::size, Integer[]::new);
            array(flag, 4, "int8", again, Arrival::crc, Long[]::new);
            flag.executeUpdate();
        }
    }

    private static <T> void array(
            PreparedStatement statement,
            int column,
            String type,
            List<Arrival> arrivals,
            Function<Arrival, T> value,
            IntFunction<T[]> array)
            throws SQLException {
        statement.setArray(
                column,
                statement
                        .getConnection()
                        .createArrayOf(type, arrivals.stream().map(value).toArray(array)));
    }
}

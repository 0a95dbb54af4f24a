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
import javax.sql.DataSource;

/** Adds rows to {@code delivery}: any number in one statement, one round trip and one commit. Plain JDBC for speed. */
@Singleton
class DeliveryRows {

    private static final String ADD = """
            insert into delivery
                (guid, event, action, repository_id, repository, organisation, received_at, due_at, size, body,
                 reason, state, finished_at)
            select guid, event, action, repository_id, repository, organisation, at, at, size, body, ignored,
                case when ignored is null then 'WAITING' else 'IGNORED' end, case when ignored is null then null else at end
            from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::int[],
                    ?::bytea[], ?::text[])
                as arrived (guid, event, action, repository_id, repository, organisation, at, size, body, ignored)
            on conflict (guid) do nothing
            returning guid
            """;

    @Inject
    DataSource dataSource;

    /** Returns the GUIDs that were new; all of them are committed when it returns. */
    Set<String> add(List<Arrival> arrivals) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            array(add, 1, "text", arrivals, Arrival::guid, String[]::new);
            array(add, 2, "text", arrivals, Arrival::event, String[]::new);
            array(add, 3, "text", arrivals, a -> a.envelope().action(), String[]::new);
            array(add, 4, "int8", arrivals, a -> a.envelope().repositoryId(), Long[]::new);
            array(add, 5, "text", arrivals, a -> a.envelope().repository(), String[]::new);
            array(add, 6, "text", arrivals, a -> a.envelope().organisation(), String[]::new);
            array(add, 7, "timestamptz", arrivals, a -> Timestamp.from(a.receivedAt()), Timestamp[]::new);
            array(add, 8, "int4", arrivals, a -> a.body().length, Integer[]::new);
            array(add, 9, "bytea", arrivals, Arrival::body, byte[][]::new);
            array(add, 10, "text", arrivals, Arrival::ignored, String[]::new);
            Set<String> added = HashSet.newHashSet(arrivals.size());
            try (ResultSet guids = add.executeQuery()) {
                while (guids.next()) {
                    added.add(guids.getString(1));
                }
            }
            return added;
        }
    }

    private static <T> void array(
            PreparedStatement add,
            int column,
            String type,
            List<Arrival> arrivals,
            Function<Arrival, T> value,
            java.util.function.IntFunction<T[]> array)
            throws SQLException {
        add.setArray(
                column,
                add.getConnection()
                        .createArrayOf(type, arrivals.stream().map(value).toArray(array)));
    }
}

package dev.stoa.support;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What the ledger holds, counted row by row past all queries of the application, so that the two can be compared. */
@Singleton
public class Ledger {

    @Inject
    DataSource database;

    /** Contributions by kind, each counted once, bots and hidden repositories included. */
    public Map<String, Long> totals() {
        return counts("select kind, count(*) from contribution where credit = 0 and not removed group by 1");
    }

    /** The same of one repository, by its name today. */
    public Map<String, Long> totals(String repository) {
        return counts("select c.kind, count(*) from contribution c join repository r on r.id = c.repository_id"
                + " where c.credit = 0 and not c.removed and r.name = '" + repository + "' group by 1");
    }

    /** Credits by person and kind, whatever key the person's row has. */
    public Map<String, Long> credits() {
        return counts("""
                select c.kind || ' ' || coalesce(a.login, i.email, 'ghost') || ' ' || r.name, count(*) from contribution c
                join repository r on r.id = c.repository_id left join account a on a.id = c.account_id
                left join commit_identity i on i.id = c.identity_id where not c.removed group by 1""");
    }

    /** The kept days, as text a row, to be compared with {@link #countedDays}. */
    public Map<String, Long> keptDays() {
        return counts(
                "select concat_ws(' ', repository_id, day, kind, 'a' || account_id, 'i' || identity_id, contributions),"
                        + " credits from activity_day");
    }

    /** The same, counted anew from the contributions. */
    public Map<String, Long> countedDays() {
        return counts("""
                select concat_ws(' ', repository_id, (occurred_at at time zone 'UTC')::date, kind, 'a' || account_id,
                         'i' || identity_id, count(*) filter (where credit = 0)), count(*)
                from contribution where not removed
                group by repository_id, (occurred_at at time zone 'UTC')::date, kind, account_id, identity_id""");
    }

    public long count(String table) {
        return counts("select 'n', count(*) from " + table).get("n");
    }

    /** Changes rows behind the application's back. */
    public void change(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Any question that answers a name and a number a row. */
    public Map<String, Long> counts(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var counts = new TreeMap<String, Long>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}

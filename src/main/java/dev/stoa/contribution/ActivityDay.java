package dev.stoa.contribution;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Contributions a day (UTC), repository, person and kind: what every plot and tally adds up. Triggers keep it with the
 * ledger; this counts it anew.
 */
@ApplicationScoped
public class ActivityDay {

    private static final String COUNT = """
            insert into activity_day (repository_id, day, kind, account_id, identity_id, contributions, credits)
            select repository_id, (occurred_at at time zone 'UTC')::date, kind, account_id, identity_id,
                   count(*) filter (where credit = 0), count(*)
            from contribution where not removed
            group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5""";

    private static final String MARK =
            "insert into tally_mark (repository_id, month) select distinct repository_id, month_of(day) from activity_day"
                    + " on conflict do nothing";

    private final AgroalDataSource database;

    ActivityDay(AgroalDataSource database) {
        this.database = database;
    }

    /** Counts everything anew from the ledger; writers wait for it, readers do not. */
    @Transactional
    public void rebuild() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("lock table contribution in share mode");
            statement.execute(MARK);
            statement.execute("delete from activity_day");
            statement.execute(COUNT);
            statement.execute(MARK);
        } catch (SQLException problem) {
            throw new LedgerException(problem);
        }
    }
}

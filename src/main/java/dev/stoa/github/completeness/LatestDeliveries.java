package dev.stoa.github.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;

/** The newest deliveries, for staff alone: they name private repositories too. Few rows, by index. */
@ApplicationScoped
public class LatestDeliveries {

    /**
     * One delivery.
     *
     * @param about the repository, else the organisation, else nothing
     * @param state in small letters
     * @param reason why it was ignored or failed last; empty otherwise
     */
    public record Latest(
            long id,
            String event,
            String action,
            String about,
            String state,
            int attempts,
            Instant receivedAt,
            String reason) {

        /** The badge's class. */
        public String tone() {
            return switch (state) {
                case "processed" -> "good";
                case "waiting" -> "wait";
                case "ignored" -> "";
                default -> "bad";
            };
        }
    }

    private static final String COLUMNS = """
            select id, event, coalesce(action, ''), coalesce(repository, organisation, ''), state, attempts, received_at,
                   coalesce(reason, '') from delivery %s order by id desc limit :limit""";

    @Inject
    Session session;

    /** Whatever became of them. */
    public List<Latest> newest(int most) {
        return list("", most);
    }

    /** Those that wait for staff. */
    public List<Latest> parked(int most) {
        return list("where state = 'PARKED'", most);
    }

    /** Those that failed and will be tried again. */
    public List<Latest> retried(int most) {
        return list("where state = 'WAITING' and attempts > 0", most);
    }

    private List<Latest> list(String which, int most) {
        return session
                .createNativeQuery(COLUMNS.formatted(which), Object[].class)
                .setParameter("limit", most)
                .list()
                .stream()
                .map(row -> new Latest(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((String) row[4]).toLowerCase(Locale.ROOT),
                        ((Number) row[5]).intValue(),
                        (Instant) row[6],
                        (String) row[7]))
                .toList();
    }
}

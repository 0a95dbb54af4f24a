package twin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How far the numbers can be trusted, in words. */
public record Freshness(boolean complete, String words, Instant at) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    static Freshness of(ProjectRepository.Sync sync) {
        if (!sync.begun()) {
            return new Freshness(false, "nothing read from GitHub yet", null);
        }
        if (sync.pending() > 0) {
            return new Freshness(false, "%,d still being read".formatted(sync.pending()), sync.asOf());
        }
        return sync.failing()
                ? new Freshness(false, "GitHub could not be read to the end lately", sync.asOf())
                : new Freshness(true, "complete", sync.asOf());
    }

    public Instant seconds() {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    public String minute() {
        return MINUTE.format(at.atOffset(ZoneOffset.UTC));
    }
}

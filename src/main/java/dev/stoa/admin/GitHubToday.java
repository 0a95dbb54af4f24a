package dev.stoa.admin;

import dev.stoa.github.completeness.Completeness;
import dev.stoa.github.completeness.Delivered;
import dev.stoa.github.completeness.LatestDeliveries;
import dev.stoa.github.completeness.LatestDeliveries.Latest;
import dev.stoa.github.completeness.Repairs;
import java.time.LocalDate;
import java.util.List;

/** How GitHub's deliveries stand today (UTC): in numbers, and the newest. Three statements. */
public record GitHubToday(LocalDate day, Delivered today, Repairs repairs, List<Latest> newest) {

    private static final int NEWEST = 5;

    static GitHubToday of(Completeness completeness, LatestDeliveries latest, LocalDate day) {
        return new GitHubToday(
                day, completeness.all(day, day.plusDays(1)), completeness.repairs(), latest.newest(NEWEST));
    }

    /** One line for the corner. */
    public String words() {
        if (newest.isEmpty()) {
            return "no delivery yet";
        }
        long wrong = repairs.parked() + repairs.missing() + repairs.givenUp();
        if (wrong == 0) {
            return "all deliveries are in";
        }
        return wrong == 1 ? "one delivery needs repair" : "%,d deliveries need repair".formatted(wrong);
    }
}

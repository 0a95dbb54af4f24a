package dev.stoa.sponsorship.outcome;

import dev.stoa.sponsorship.matter.Typed;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One thing that a sponsorship is for, as a number that can be counted afterwards: 30 leads, 2 hires. */
@Entity
public class Goal extends PanacheEntityBase {

    static final String SUBJECT = "goal";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long sponsorshipId;
    public String title;
    /** In what it is counted: "people", "leads". */
    public String unit;

    public int expected;
    /** Null until somebody counted. */
    public Integer actual;
    /** How it was counted; or empty. */
    public String source = "";

    public String createdBy;
    public Instant createdAt;
    public boolean sample;

    @Version
    public int version;

    /** In the order in which they were written. */
    public static List<Goal> of(long sponsorship) {
        return list("sponsorshipId = ?1 order by id", sponsorship);
    }

    static List<Goal> ofAll(Collection<Long> sponsorships) {
        return list("sponsorshipId in ?1 order by id", List.copyOf(sponsorships));
    }

    /** Whether this sponsorship has another goal of this name. */
    static boolean isTaken(long sponsorship, String title, Long but) {
        return count(
                        "sponsorshipId = ?1 and lower(title) = lower(?2) and id <> ?3",
                        sponsorship,
                        title,
                        but == null ? -1L : but)
                > 0;
    }

    /** One of this sponsorship; one of another is none. */
    static Optional<Goal> one(long sponsorship, long id) {
        return find("sponsorshipId = ?1 and id = ?2", sponsorship, id).firstResultOptional();
    }

    /** The same, locked until the transaction ends. */
    static Optional<Goal> toChange(long sponsorship, long id) {
        return Optional.ofNullable(Goal.<Goal>findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(goal -> goal.sponsorshipId == sponsorship);
    }

    /** Takes over what was checked by {@link GoalReading}. */
    void take(Typed typed) {
        title = typed.line("title");
        unit = typed.line("unit");
        expected = typed.number("expected", 1, GoalReading.MOST);
        actual = typed.number("actual", 0, GoalReading.MOST);
        source = typed.line("source");
    }

    /** The same to be expected again: nobody has counted. */
    public Goal again() {
        var next = new Goal();
        next.title = title;
        next.unit = unit;
        next.expected = expected;
        next.sample = sample;
        return next;
    }

    /** By the names that the trail gives them. */
    Map<String, String> byLabel() {
        var values = new LinkedHashMap<String, String>();
        values.put("Goal", title);
        values.put("Counted in", unit);
        values.put("Expected", Integer.toString(expected));
        values.put("Actual", Objects.toString(actual, ""));
        values.put("How it was counted", source);
        return values;
    }

    /** "30 leads", "2 of 5 hires". */
    public String words() {
        return (actual == null ? expected + " expected" : actual + " of " + expected) + ", in " + unit;
    }
}

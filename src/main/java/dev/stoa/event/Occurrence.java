package dev.stoa.event;

import dev.stoa.site.SearchText;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One date of a {@link MeetupSeries}: what people come to. Its id and its address stay for good, whatever happens to rule,
 * time or series. What it does not have of its own it has of the series; the UTC moments follow from wall time and zone.
 */
@Entity
public class Occurrence extends Meetup {

    /** The names of what a date can have of its own, see {@link #own}. */
    public enum Part {
        WHEN,
        TITLE,
        PLACE,
        CAPACITY
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public MeetupSeries series;

    /** The wall time at which the rule puts it (RFC 5545, 3.8.4.4): with the series' UID its key in every calendar. */
    public LocalDateTime recurrenceId;

    public Instant startsAt;
    public Instant endsAt;
    public LocalDate endsOn;
    /** The wall time that was told before; null unless it was rescheduled. */
    public LocalDateTime movedFrom;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> own = new ArrayList<>();

    public boolean dropped;
    /** The clocks change about it: programs do not agree on when such a date of a series begins and ends, unless told. */
    public boolean acrossChange;

    protected Occurrence() {}

    /** A date that the rule makes, in the state of its series; not yet persisted. */
    Occurrence(MeetupSeries series, LocalDateTime recurrenceId, String slug, Instant now) {
        this.series = series;
        this.group = series.group;
        this.recurrenceId = recurrenceId;
        this.slug = slug;
        this.state = series.state;
        this.changedAt = now;
        follow(series);
    }

    /** A date that visitors may see, with its series and group. */
    public static Optional<Occurrence> visible(String slug) {
        return find(
                        "from Occurrence o join fetch o.series join fetch o.group where o.slug = ?1 and o.state <> ?2",
                        slug,
                        EventState.DRAFT)
                .firstResultOptional();
    }

    public static Optional<Occurrence> byId(long id) {
        return find("from Occurrence o join fetch o.series join fetch o.group where o.id = ?1", id)
                .firstResultOptional();
    }

    /** Locked until the transaction ends. */
    public static Optional<Occurrence> toChange(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All dates of a series that are kept, in the order of its rule. */
    public static List<Occurrence> of(MeetupSeries series) {
        return list("series = ?1 order by recurrenceId", series);
    }

    /** The addresses that begin like this one. */
    static List<String> slugsFrom(String series) {
        return find("select o.slug from Occurrence o where o.slug like ?1", series + "-%")
                .project(String.class)
                .list();
    }

    /** The next dates of a series that are not over, those called off among them. */
    public static List<Occurrence> coming(MeetupSeries series, Instant now, int most) {
        return find("series = ?1 and endsAt > ?2 and dropped = false order by startsAt", series, now)
                .range(0, most - 1)
                .list();
    }

    public boolean hasOwn(Part part) {
        return own.contains(part.name());
    }

    /** Whether calendars have to be told of it beside the series: it differs from what the rule says. */
    public boolean differs() {
        return !own.isEmpty()
                || !(state == EventState.PUBLISHED || state == EventState.HELD || state == EventState.REPORTED);
    }

    /** Whether a calendar file says it beside the series. */
    boolean toldApart() {
        return (differs() || acrossChange) && !dropped;
    }

    /** People may still be asked to come: it is public, takes place, and is not over. */
    public boolean open(Instant now) {
        return (state == EventState.PUBLISHED || state == EventState.RESCHEDULED) && !dropped && now.isBefore(endsAt);
    }

    /** It may still take place, at the time that is told or at another. */
    boolean ahead(Instant now) {
        return open(now) || state == EventState.POSTPONED && !dropped;
    }

    /** Takes from the series all that is not its own; true when anything changed. */
    boolean follow(MeetupSeries from) {
        var before = facts();
        zone = from.zone;
        if (!hasOwn(Part.WHEN)) {
            startsLocal = recurrenceId;
            minutes = from.minutes;
        }
        if (!hasOwn(Part.TITLE)) {
            title = from.title;
        }
        if (!hasOwn(Part.PLACE)) {
            place = from.place();
        }
        if (!hasOwn(Part.CAPACITY)) {
            capacity = from.capacity;
        }
        if (!topics.equals(from.topics)) {
            topics = new ArrayList<>(from.topics);
        }
        derive();
        return !before.equals(facts());
    }

    /** The moments as the rules of the zone are now. */
    void derive() {
        var when = when();
        startsAt = when.startsAt();
        endsAt = when.endsAt();
        // An event that ends at midnight ends on the day before.
        endsOn = when.ends().minusNanos(1).toLocalDate();
        acrossChange = !when.plain();
    }

    /** Gives this date words, a place or a limit of its own; null parts follow the series. */
    void revise(DateFacts facts, Actor by, Instant now) {
        var before = DateFacts.of(this);
        var where = place;
        own(Part.TITLE, facts.title() != null);
        own(Part.PLACE, facts.place() != null);
        own(Part.CAPACITY, facts.capacity() != null);
        if (facts.title() != null) {
            title = facts.title();
        }
        if (facts.place() != null) {
            place = facts.place();
        }
        if (facts.capacity() != null) {
            capacity = facts.capacity();
        }
        follow(series);
        var after = DateFacts.of(this);
        if (!before.equals(after)) {
            Change.keep(MeetupLife.DATE.subject(), id, before.byField(), after.byField(), by, now);
            changed(!where.equals(place), now);
        }
    }

    /** Moves it to another state. To reschedule it needs its new time: see {@link #reschedule}. */
    void move(EventState to, String why, Actor by, Instant now) {
        MeetupLife.DATE.move(id, by, state, to, why, Set.of(), now);
        boolean significant = state.takesPlace() != to.takesPlace() || !to.takesPlace() || to == EventState.RESCHEDULED;
        state = to;
        reason = why == null || why.isBlank() ? null : why.strip();
        changed(significant, now);
    }

    /** It takes place at another time; the time that was told stays visible. */
    void reschedule(WallTime next, String why, Actor by, Instant now) {
        var told = startsLocal;
        if (state == EventState.RESCHEDULED) {
            Change.keep(
                    MeetupLife.DATE.subject(),
                    id,
                    Map.of("starts", told.toString()),
                    Map.of("starts", next.starts().toString()),
                    by,
                    now);
            reason = why;
            changed(true, now);
        } else {
            move(EventState.RESCHEDULED, why, by, now);
        }
        movedFrom = told;
        startsLocal = next.starts();
        minutes = next.minutes();
        own(Part.WHEN, true);
        derive();
    }

    private void own(Part part, boolean mine) {
        var next = new LinkedHashSet<>(own);
        if (mine ? next.add(part.name()) : next.remove(part.name())) {
            own = new ArrayList<>(next);
        }
    }

    private List<Object> facts() {
        return Arrays.asList(startsLocal, minutes, zone, title, place, capacity, List.copyOf(topics), startsAt, endsAt);
    }

    @Override
    String words() {
        return SearchText.of(
                title,
                place.city(),
                place.country(),
                place.online() == null ? null : "online",
                String.join(" ", topics),
                group.name);
    }
}

package dev.stoa.event;

import dev.stoa.group.UserGroup;
import dev.stoa.site.SearchText;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a user group plans: one meetup, or a series of them by one rule (RFC 5545). Its dates are {@link Occurrence}s, kept
 * true to it by {@link OccurrenceHorizon}; every write goes through {@link MeetupDesk}.
 *
 * <p>Its {@code slug} and {@code uid} never change.
 */
@Entity
public class MeetupSeries extends Meetup {

    /** The series that this one goes on from, where "this and all following" were changed; or null. */
    @ManyToOne(fetch = FetchType.LAZY)
    public MeetupSeries continues;

    public String description;
    public String rule;
    public LocalDateTime untilLocal;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<LocalDateTime> exdates = new ArrayList<>();

    public String url;
    public String language;
    public String uid;
    /** The UID under which the calendar knows it that it was taken from; or null. */
    String sourceUid;

    public Instant createdAt;
    /** When it was published; null for a draft. */
    public Instant announcedAt;

    public boolean sample;

    protected MeetupSeries() {}

    /** A new one, persisted, as a draft; its dates are not there yet. */
    static MeetupSeries begin(UserGroup group, String slug, MeetupPlan plan, boolean sample, Actor by, Instant now) {
        var series = draft(group, slug, plan, sample, now);
        series.persist();
        MeetupLife.SERIES.begin(series.id, by, now);
        return series;
    }

    /** The same, not persisted. */
    static MeetupSeries draft(UserGroup group, String slug, MeetupPlan plan, boolean sample, Instant now) {
        var series = new MeetupSeries();
        series.group = group;
        series.slug = slug;
        series.uid = UUID.nameUUIDFromBytes(("stoa:series:" + slug).getBytes(StandardCharsets.UTF_8))
                .toString();
        series.sample = sample;
        series.state = EventState.DRAFT;
        series.createdAt = now;
        series.changedAt = now;
        series.take(plan);
        return series;
    }

    /** A series that visitors may see. */
    public static Optional<MeetupSeries> visible(String slug) {
        return find(
                        "from MeetupSeries s join fetch s.group where s.slug = ?1 and s.state <> ?2",
                        slug,
                        EventState.DRAFT)
                .firstResultOptional();
    }

    public static Optional<MeetupSeries> byId(long id) {
        return find("from MeetupSeries s join fetch s.group where s.id = ?1", id)
                .firstResultOptional();
    }

    /** Locked until the transaction ends: of two people who save at once, the second sees what the first stored. */
    static Optional<MeetupSeries> toChange(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    public static boolean isTaken(String slug) {
        return count("slug", slug) > 0 || Occurrence.count("slug", slug) > 0 || Edition.count("slug", slug) > 0;
    }

    /** Which of these addresses are taken by meetups. */
    public static List<String> slugs() {
        return find("select s.slug from MeetupSeries s").project(String.class).list();
    }

    public boolean repeats() {
        return rule != null;
    }

    public MeetupPlan plan() {
        return new MeetupPlan(
                title, description, when(), rule, untilLocal, place, url, capacity, language, List.copyOf(topics));
    }

    public Recurrence recurrence() {
        return plan().recurrence(Set.copyOf(exdates));
    }

    /** Writes a new plan and keeps every field that changed in the trail. The dates do not follow yet. */
    void revise(MeetupPlan next, Actor by, Instant now) {
        var before = plan();
        if (before.equals(next)) {
            return;
        }
        Change.keep(MeetupLife.SERIES.subject(), id, before.byField(), next.byField(), by, now);
        take(next);
        changed(!before.sameDates(next) || !before.samePlace(next), now);
    }

    void publish(Actor by, Instant now) {
        MeetupLife.SERIES.move(id, by, state, EventState.PUBLISHED, null, Set.of(), now);
        state = EventState.PUBLISHED;
        announcedAt = now;
        changedAt = now;
    }

    void cancel(String why, Actor by, Instant now) {
        MeetupLife.SERIES.move(id, by, state, EventState.CANCELLED, why, Set.of(), now);
        state = EventState.CANCELLED;
        reason = why;
        changed(true, now);
    }

    /** It ends after this date, for another goes on from there or because it is called off. */
    void endAfter(LocalDateTime last, Actor by, Instant now) {
        var plan = plan();
        revise(
                new MeetupPlan(
                        title,
                        description,
                        plan.when(),
                        rule,
                        last,
                        plan.place(),
                        url,
                        capacity,
                        language,
                        plan.topics()),
                by,
                now);
    }

    /** This date falls out, without a trace: for what was never told to anyone. */
    void except(LocalDateTime date, Instant now) {
        var more = new ArrayList<>(exdates);
        more.add(date);
        exdates = more;
        changed(true, now);
    }

    private void take(MeetupPlan plan) {
        title = plan.title();
        description = plan.description();
        startsLocal = plan.when().starts();
        minutes = plan.when().minutes();
        zone = plan.when().zone().getId();
        rule = plan.rule();
        untilLocal = plan.until();
        place = plan.place();
        url = plan.url();
        capacity = plan.capacity();
        language = plan.language();
        if (!topics.equals(plan.topics())) {
            topics = new ArrayList<>(plan.topics());
        }
    }

    @Override
    String words() {
        return SearchText.of(title, place.city(), place.country(), String.join(" ", topics));
    }
}

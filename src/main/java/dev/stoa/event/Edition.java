package dev.stoa.event;

import dev.stoa.site.SearchText;
import dev.stoa.workflow.Actor;
import dev.stoa.workflow.Change;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One edition of a {@link Conference}: whole local days at one place, online, or both.
 *
 * <p>Two numbers belong to its calendar file (RFC 5545, 3.8.7.4): {@code sequence} rises when days, place or state
 * change, so that a calendar asks its owner to look; {@code changedAt} moves with every change.
 */
@Entity
public class Edition extends Announcement {

    /** Who announces what a public list of conferences tells. */
    private static final Actor SOURCE = Actor.of("the import", "editor");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Conference conference;

    public String slug;

    @Enumerated(EnumType.STRING)
    public EventState state = EventState.PUBLISHED;

    /** Why it is postponed, rescheduled or cancelled: for visitors; or null. */
    public String reason;

    /** The first day that was told before it was rescheduled; or null. */
    public LocalDate movedFrom;

    /** The calendar's name of this edition: given once, the same in every database that took it from the same source. */
    public String uid;

    public int sequence;
    public Instant changedAt;
    /** When it could first be seen here. */
    public Instant announcedAt;

    String searchable;

    @Version
    public int version;

    protected Edition() {}

    public Edition(Conference conference, String slug, EditionFacts facts, Instant now) {
        this.conference = conference;
        this.slug = slug;
        this.uid = UUID.nameUUIDFromBytes(("stoa:edition:" + slug).getBytes(StandardCharsets.UTF_8))
                .toString();
        this.changedAt = now;
        this.announcedAt = now;
        take(facts);
    }

    public static Optional<Edition> bySlug(String slug) {
        return find("from Edition e join fetch e.conference where e.slug = ?1", slug)
                .firstResultOptional();
    }

    /** One that visitors may see. */
    public static Optional<Edition> visible(String slug) {
        return bySlug(slug).filter(edition -> edition.state != EventState.DRAFT);
    }

    public static Optional<Edition> byId(long id) {
        return find("from Edition e join fetch e.conference where e.id = ?1", id)
                .firstResultOptional();
    }

    /** Locked until the transaction ends. */
    public static Optional<Edition> toChange(long id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The edition of this conference with the same first day and place. */
    public static Optional<Edition> sameDays(String conference, EditionFacts facts) {
        return find(
                        "conference.slug = ?1 and startsOn = ?2 and city is not distinct from ?3",
                        conference,
                        facts.startsOn(),
                        facts.city())
                .firstResultOptional();
    }

    /** All editions that begin in the year, with their conferences. */
    public static List<Edition> ofYear(int year) {
        return list(
                "from Edition e join fetch e.conference where e.startsOn >= ?1 and e.startsOn < ?2 order by e.startsOn, e.id",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year + 1, 1, 1));
    }

    /** The same conference at other times as visitors may see it, the latest first; at most 50. */
    public List<EditionLine> others() {
        return find(
                        "from Edition e where e.conference = ?1 and e.id <> ?2 and e.state <> ?3 order by e.startsOn desc",
                        conference,
                        id,
                        EventState.DRAFT)
                .range(0, 49)
                .project(EditionLine.class)
                .list();
    }

    /** The addresses that are taken. */
    public static List<String> slugs() {
        return find("select e.slug from Edition e").project(String.class).list();
    }

    /** Takes over what the source says now; true when anything changed. What a public source tells is announced. */
    public boolean correct(EditionFacts facts, Instant now) {
        if (state == EventState.DRAFT) {
            announce(SOURCE, now);
        }
        List<Object> before = facts();
        List<Object> whenAndWhere = whenAndWhere();
        take(facts);
        if (before.equals(facts())) {
            return false;
        }
        if (!whenAndWhere.equals(whenAndWhere())) {
            sequence++;
        }
        changedAt = now;
        return true;
    }

    /** Not for visitors before somebody says so; to be said before it is kept. */
    public Edition unannounced() {
        state = EventState.DRAFT;
        return this;
    }

    /** From now on visitors see it; nothing happens where they do already. */
    public void announce(Actor by, Instant now) {
        if (state == EventState.DRAFT) {
            move(EventState.PUBLISHED, null, by, now);
        }
    }

    /** It does not take place. */
    public void cancel(Instant now) {
        if (state == EventState.CANCELLED) {
            return;
        }
        state = EventState.CANCELLED;
        sequence++;
        changedAt = now;
    }

    /** Keeps that staff brought it. */
    public void begun(Actor by, Instant now) {
        MeetupLife.EDITION.begin(id, state, by, now);
    }

    /** Takes over what staff say, and keeps every field that changed in the trail. */
    public void revise(EditionFacts facts, String zone, EditionDetails details, Actor by, Instant now) {
        var before = byField();
        List<Object> whenAndWhere = whenAndWhere();
        take(facts);
        describe(zone, details);
        var after = byField();
        if (before.equals(after)) {
            return;
        }
        Change.keep(MeetupLife.EDITION.subject(), id, before, after, by, now);
        if (!whenAndWhere.equals(whenAndWhere())) {
            sequence++;
        }
        changedAt = now;
    }

    /** Moves it to another state, as far as the rules let this person; its days stay. */
    public void move(EventState to, String why, Actor by, Instant now) {
        MeetupLife.EDITION.move(id, by, state, to, why, Set.of(), now);
        if (state == EventState.DRAFT) {
            announcedAt = now;
        } else if (!state.takesPlace() || !to.takesPlace()) {
            sequence++;
        }
        state = to;
        reason = why == null || why.isBlank() ? null : why.strip();
        changedAt = now;
    }

    /** It takes place on other days; the first day that was told stays visible. */
    public void reschedule(LocalDate from, LocalDate to, String why, Actor by, Instant now) {
        var told = startsOn;
        if (state == EventState.RESCHEDULED) {
            Change.keep(
                    MeetupLife.EDITION.subject(),
                    id,
                    Map.of("first day", told.toString()),
                    Map.of("first day", from.toString()),
                    by,
                    now);
            reason = why;
        } else {
            move(EventState.RESCHEDULED, why, by, now);
        }
        movedFrom = told;
        startsOn = from;
        endsOn = to;
        sequence++;
        changedAt = now;
    }

    @PrePersist
    @PreUpdate
    void keepSearchable() {
        searchable = SearchText.of(name, city, country, online ? "online" : null, String.join(" ", topics));
    }
}

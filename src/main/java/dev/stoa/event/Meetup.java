package dev.stoa.event;

import dev.stoa.group.UserGroup;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a {@link MeetupSeries} and each {@link Occurrence} of it have alike: whose it is, when, where and what about, and how it
 * stands.
 *
 * <p>{@code sequence} rises when time, place or state change and so people have to look (RFC 5545, 3.8.7.4); {@code changedAt}
 * moves with every change.
 */
@MappedSuperclass
public abstract class Meetup extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public UserGroup group;

    public String slug;
    public String title;
    /** The wall time at which it begins, in its zone. */
    public LocalDateTime startsLocal;
    /** How long it lasts, exactly, also across a change of the clocks. */
    public int minutes;
    /** IANA. */
    public String zone;

    Place place;

    /** Places; null for no limit. */
    public Integer capacity;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> topics = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    public EventState state;

    /** Why it is as it is: for visitors; or null. */
    public String reason;

    public int sequence;
    public Instant changedAt;
    String searchable;

    @Version
    public int version;

    public WallTime when() {
        return new WallTime(startsLocal, minutes, ZoneId.of(zone));
    }

    public Place place() {
        return place;
    }

    void changed(boolean significant, Instant now) {
        if (significant && state != EventState.DRAFT) {
            sequence++;
        }
        changedAt = now;
    }

    /** All words by which it can be found. */
    abstract String words();

    @PrePersist
    @PreUpdate
    void keepSearchable() {
        searchable = words();
    }
}

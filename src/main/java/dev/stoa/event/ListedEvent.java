package dev.stoa.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the view {@code listed_event}: all that visitors find in calendars and lists, conferences and dates of meetups. */
@Entity
@Immutable
class ListedEvent {

    enum Kind {
        CONFERENCE,
        MEETUP
    }

    @Id
    String slug;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String title;
    LocalDate startsOn;
    LocalDate endsOn;
    LocalDateTime startsLocal;
    String zone;
    Instant startsAt;
    Instant endsAt;
    String city;
    String country;
    String venue;
    boolean online;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> topics;

    Long groupId;
    String groupSlug;
    String groupName;
    Long seriesId;

    @Enumerated(EnumType.STRING)
    EventState state;

    LocalDateTime movedFrom;
    String searchable;
    Instant announcedAt;
    Instant changedAt;
    boolean sample;
}

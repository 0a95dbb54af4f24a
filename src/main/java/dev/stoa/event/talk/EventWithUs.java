package dev.stoa.event.talk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A row of the view {@code event_with_us}: an event at which some of our people speak, or which they attend or organise. */
@Entity
@Immutable
class EventWithUs {

    @Id
    String slug;
}

package dev.stoa.event.talk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody wants to propose a talk, and to be told before the call closes. */
@Entity
class CfpReminder extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long editionId;
    String userName;
    Instant askedAt;
    /** The last day of the call of which the last notice spoke; the call may be prolonged. */
    LocalDate toldEnd;
    /** How many days before it that was. */
    Integer toldDays;

    static Optional<CfpReminder> of(long edition, String userName) {
        return find("editionId = ?1 and userName = ?2", edition, userName).firstResultOptional();
    }

    static Set<Long> editionsOf(String userName) {
        return CfpReminder.<CfpReminder>list("userName", userName).stream()
                .map(one -> one.editionId)
                .collect(Collectors.toSet());
    }

    static CfpReminder ask(long edition, String userName, Instant now) {
        var reminder = new CfpReminder();
        reminder.editionId = edition;
        reminder.userName = userName;
        reminder.askedAt = now;
        reminder.persist();
        return reminder;
    }

    /** Those whose call has not ended on this day, with its edition's id first. */
    static List<CfpReminder> open(LocalDate today) {
        return list(
                "from CfpReminder r where r.editionId in (select e.id from Edition e where e.cfpEndsOn >= ?1)", today);
    }
}

package dev.stoa.event;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** A group or a conference whose events somebody wants in their own calendar. */
@Entity
class CalendarChoice extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String userName;
    Long groupId;
    Long conferenceId;
    Instant chosenAt;

    protected CalendarChoice() {}

    CalendarChoice(String userName, Long groupId, Long conferenceId, Instant chosenAt) {
        this.userName = userName;
        this.groupId = groupId;
        this.conferenceId = conferenceId;
        this.chosenAt = chosenAt;
    }

    static List<CalendarChoice> of(String userName) {
        return list("userName = ?1 order by id", userName);
    }

    static boolean exists(String userName, Long groupId, Long conferenceId) {
        return count(
                        "userName = ?1 and groupId is not distinct from ?2 and conferenceId is not distinct from ?3",
                        userName,
                        groupId,
                        conferenceId)
                > 0;
    }
}

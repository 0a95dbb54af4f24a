package dev.stoa.event.talk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;

/** One of our people who attends or organises an event; who speaks there stands with the talk. */
@Entity
public class Attendance extends PanacheEntityBase {

    /** As what somebody is there. */
    public enum Role {
        ATTENDS("Attending"),
        ORGANISES("Organising");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long editionId;
    public Long occurrenceId;
    public Long accountId;
    public String name;

    @Enumerated(EnumType.STRING)
    public Role role;

    public boolean sample;

    static List<Attendance> at(EventAt event) {
        return list(
                "editionId is not distinct from ?1 and occurrenceId is not distinct from ?2 order by id",
                event.edition(),
                event.occurrence());
    }

    static Attendance of(EventAt event, Speaker who, Role role, boolean sample) {
        var attendance = new Attendance();
        attendance.editionId = event.edition();
        attendance.occurrenceId = event.occurrence();
        attendance.accountId = who.accountId();
        attendance.name = who.name();
        attendance.role = role;
        attendance.sample = sample;
        return attendance;
    }
}
